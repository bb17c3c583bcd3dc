import { Body, Controller, Param, Post } from '@nestjs/common';
import { Holds } from '#libs/intake';
import type { Caller } from '#libs/kernel';
import type { Written } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type AgreeBody,
  agreeBody,
  type HoldBody,
  holdBody,
  type ObligationParams,
  obligationParams,
  writtenAnswer,
} from './ledger.dto.js';

/** Holds the late invitation of a promise, so that somebody can speak to the project first (E1). */
@Controller('api/promises/:obligationId')
export class HoldsController {
  constructor(private readonly holds: Holds) {}

  @Post('hold')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Hold the late invitation: it does not go out by itself, its deadline runs on')
  hold(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId: id }: ObligationParams,
    @Body({ schema: holdBody }) { version, reason }: HoldBody,
  ): Promise<Written> {
    return this.holds.hold(caller, { id, version }, reason);
  }

  @Post('hold/end')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Hold it no longer: it goes out by itself when it is due')
  end(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId: id }: ObligationParams,
    @Body({ schema: agreeBody }) { version }: AgreeBody,
  ): Promise<Written> {
    return this.holds.release(caller, { id, version });
  }
}
