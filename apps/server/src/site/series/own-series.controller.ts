import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { type Caller, Clock, type FieldFault, type Language, NotFound } from '#libs/kernel';
import { ProfileQueries } from '#libs/networks';
import { ExpectedSeriesQueries } from '#libs/outreach';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { pageQuery } from '../site.dto.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { OwnSeriesPage } from './own-series.page.js';
import { type OwnSeriesParams, ownSeriesParams } from './series-answer.dto.js';
import { SeriesAnswering } from './series-answering.service.js';

type Typed = Readonly<{ body: FormBody; faults: readonly FieldFault[] }>;

/** The dates of a series at which somebody is expected, how each stands, and the answer for all of them. */
@Controller('m/reihen/:seriesId/:personId')
export class OwnSeriesController {
  constructor(
    private readonly clock: Clock,
    private readonly expected: ExpectedSeriesQueries,
    private readonly profiles: ProfileQueries,
    private readonly mine: OwnRegistrations,
    private readonly answering: SeriesAnswering,
  ) {}

  @Get()
  @ForParticipants()
  async look(
    @Param({ schema: ownSeriesParams }) params: OwnSeriesParams,
    @Query({ schema: pageQuery }) { gespeichert }: Record<string, unknown>,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const page = await this.draw(participant, params, language, gespeichert === 'ja');
    return sendPage(reply, page, { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async answer(
    @Param({ schema: ownSeriesParams }) params: OwnSeriesParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const series = await this.find(participant, params);
    const faults = await this.answering.take(caller, series, body);
    if (faults.length === 0) return seeOther(reply, `/m/reihen/${params.seriesId}/${params.personId}?gespeichert=ja`);
    const page = await this.draw(participant, params, language, false, { body, faults });
    return sendPage(reply, page, { status: 422, isPersonal: true });
  }

  /** @throws {NotFound} for another mailbox, and for a series that does not expect them */
  private async find({ caller }: Participant, { seriesId, personId }: OwnSeriesParams) {
    const all = await this.expected.list(caller.scope);
    const series = all.find((one) => one.seriesId === seriesId && one.personId === personId);
    if (!series) throw new NotFound({ thing: 'series' });
    return series;
  }

  private async draw(
    participant: Participant,
    params: OwnSeriesParams,
    language: Language,
    isSaved: boolean,
    typed?: Typed,
  ) {
    const series = await this.find(participant, params);
    const [dates, own, profiles] = await Promise.all([
      this.expected.datesOf(series),
      this.mine.list(participant),
      this.profiles.list(participant.caller.scope),
    ]);
    const profile = profiles.find(({ personId }) => personId === params.personId);
    if (!profile) throw new NotFound({ thing: 'person' });
    const form = typed && { kept: keptOf(typed.body), faults: wordsOf(typed.faults, language) };
    const now = this.clock.now();
    return OwnSeriesPage({ series, profile, dates, own, now, isSaved, language, ...form });
  }
}
