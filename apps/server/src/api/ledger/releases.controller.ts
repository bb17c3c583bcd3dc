import { Body, Controller, Param, Post } from '@nestjs/common';
import { Obligations, Tries } from '#libs/intake';
import type { Caller } from '#libs/kernel';
import type { Written } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type AgreeBody,
  agreeBody,
  type ObligationParams,
  obligationParams,
  type RefuseBody,
  refuseBody,
  type ReleaseBody,
  releaseBody,
  type TryBody,
  tryBody,
  writtenAnswer,
} from './ledger.dto.js';

/** What organisers do about a promise: try somebody, or let it go in twos. */
@Controller('api/promises/:obligationId')
export class ReleasesController {
  constructor(
    private readonly obligations: Obligations,
    private readonly tries: Tries,
  ) {}

  @Post('tries')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Note that somebody of the project was called or written to', 201)
  tried(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
    @Body({ schema: tryBody }) body: TryBody,
  ): Promise<Written> {
    return this.tries.record(caller, obligationId, body);
  }

  @Post('release')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Ask that a promise be let go; somebody else has to agree')
  ask(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId: id }: ObligationParams,
    @Body({ schema: releaseBody }) { version, ...release }: ReleaseBody,
  ): Promise<Written> {
    return this.obligations.askRelease(caller, { id, version }, release);
  }

  @Post('release/agree')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Agree to what somebody else has asked for: the promise is let go')
  agree(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId: id }: ObligationParams,
    @Body({ schema: agreeBody }) { version }: AgreeBody,
  ): Promise<Written> {
    return this.obligations.agreeRelease(caller, { id, version });
  }

  @Post('release/refuse')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Refuse that a promise be let go: it runs on')
  refuse(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId: id }: ObligationParams,
    @Body({ schema: refuseBody }) { version, reason }: RefuseBody,
  ): Promise<Written> {
    return this.obligations.refuseRelease(caller, { id, version }, reason);
  }
}
