import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type AlikePromise, AlikePromises, PromiseJoining } from '#libs/intake';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  alikeAnswer,
  type JoinBody,
  joinBody,
  joinedAnswer,
  type ObligationParams,
  obligationParams,
} from './ledger.dto.js';

/** Two accepted projects that are one, or one that is two after all (E4). */
@Controller('api/promises/:obligationId')
export class JoiningController {
  constructor(
    private readonly alike: AlikePromises,
    private readonly joining: PromiseJoining,
  ) {}

  @Get('alike')
  @Requires('contact:read')
  @Answers(alikeAnswer, 'Running promises of projects that may be the same one, with reasons')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
  ): Promise<{ rows: readonly AlikePromise[] }> {
    return { rows: await this.alike.list(scope, obligationId) };
  }

  @Post('join')
  @Requires('contact:write')
  @Answers(joinedAnswer, 'Join a promise with that of another project, which runs on for both')
  join(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
    @Body({ schema: joinBody }) { into }: JoinBody,
  ): Promise<{ id: string }> {
    return this.joining.join(caller, obligationId, into);
  }

  @Post('split')
  @Requires('contact:write')
  @Answers(joinedAnswer, 'Bring a joined promise back with its old dates, its reports and its tries')
  split(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
  ): Promise<{ id: string }> {
    return this.joining.split(caller, obligationId);
  }
}
