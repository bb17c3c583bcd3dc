import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { WaveAccounts } from '#libs/ledger';
import { Invitations, type InvitedPerson, type PlannedWave, WaveQueries, type WaveView } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  completedAnswer,
  type EventParams,
  eventParams,
  invitedAnswer,
  type PeopleQuery,
  peopleQuery,
  plannedWaveAnswer,
  takenBackAnswer,
  type WaveBody,
  waveBody,
  type WaveParams,
  waveParams,
  wavesAnswer,
} from './outreach.dto.js';

/** Invitations that were decided together. */
@Controller('api')
export class WavesController {
  constructor(
    private readonly queries: WaveQueries,
    private readonly invitations: Invitations,
    private readonly accounts: WaveAccounts,
  ) {}

  @Get('events/:eventId/waves')
  @Requires('contact:read')
  @Answers(wavesAnswer, 'Who was invited in which wave, and what became of the mails; the latest first')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<{ rows: readonly WaveView[] }> {
    return { rows: await this.queries.list(scope, eventId) };
  }

  @Post('events/:eventId/waves')
  @Requires('event:write')
  @Answers(plannedWaveAnswer, 'Invite everybody who can be; the mails are held for a minute', 201)
  send(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: waveBody }) body: WaveBody,
  ): Promise<PlannedWave> {
    return this.invitations.send(caller, eventId, body);
  }

  @Post('waves/:waveId/take-back')
  @Requires('event:write')
  @Answers(takenBackAnswer, 'Take a wave back within its minute, as if it had never been')
  takeBack(
    @CurrentCaller() caller: Caller,
    @Param({ schema: waveParams }) { waveId }: WaveParams,
  ): Promise<Readonly<{ id: string; takenBack: number }>> {
    return this.invitations.takeBack(caller, waveId);
  }

  @Post('waves/:waveId/completion')
  @Requires('event:write')
  @Answers(completedAnswer, 'Say that the wave is complete; refused while a promised project has no invitation', 201)
  complete(
    @CurrentCaller() caller: Caller,
    @Param({ schema: waveParams }) { waveId }: WaveParams,
  ): Promise<Readonly<{ id: string; completedAt: string }>> {
    return this.accounts.complete(caller, waveId);
  }

  @Get('waves/:waveId/people')
  @Requires('contact:read')
  @Answers(invitedAnswer, 'Everybody of a wave with their answer and their mail')
  people(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: waveParams }) { waveId }: WaveParams,
    @Query({ schema: peopleQuery }) request: PeopleQuery,
  ): Promise<Page<InvitedPerson>> {
    return this.queries.people(scope, waveId, request);
  }
}
