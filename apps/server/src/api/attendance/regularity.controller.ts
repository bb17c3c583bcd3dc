import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type Matrix,
  type MeetingTurnout,
  type Ranking,
  RankingQueries,
  RegularityQueries,
  TurnoutQueries,
} from '#libs/attendance';
import { type Caller, Clock } from '#libs/kernel';
import { dayOf } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  matrixAnswer,
  type MatrixQuery,
  matrixQuery,
  type NetworkParams,
  networkParams,
  rankingAnswer,
  type RankingQuery,
  rankingQuery,
  turnoutAnswer,
  type TurnoutQuery,
  turnoutQuery,
} from './regularity.dto.js';

/** How regularly people and organisations come. */
@Controller('api/networks/:networkId/regularity')
export class RegularityController {
  constructor(
    private readonly regularity: RegularityQueries,
    private readonly rankings: RankingQueries,
    private readonly turnouts: TurnoutQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('registration:read')
  @Answers(matrixAnswer, 'Everybody who was asked, what became of each meeting, and the figures of regularity')
  async matrix(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: matrixQuery }) { kind, since, ...given }: MatrixQuery,
  ): Promise<Matrix & { lapseRate: number | null }> {
    const choice = { ...given, asOf: given.asOf ?? dayOf(this.clock.now()) };
    const matrix = await this.regularity.matrix(scope, networkId, kind, choice);
    return {
      ...matrix,
      lapseRate: await this.regularity.lapseRate(scope, networkId, kind, { ...choice, from: since }),
    };
  }

  @Get('ranking')
  @Requires('registration:read')
  @Answers(rankingAnswer, 'Who comes most regularly, with the latest twelve meetings, a page at a time')
  ranking(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: rankingQuery }) page: RankingQuery,
  ): Promise<Ranking> {
    return this.rankings.list(scope, networkId, page);
  }

  @Get('turnout')
  @Requires('registration:read')
  @Answers(turnoutAnswer, 'Of each gathering how many registered and came, were new or came again')
  async turnout(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: turnoutQuery }) given: TurnoutQuery,
  ): Promise<{ meetings: readonly MeetingTurnout[] }> {
    const choice = { ...given, asOf: given.asOf ?? dayOf(this.clock.now()) };
    return { meetings: await this.turnouts.list(scope, networkId, choice) };
  }
}
