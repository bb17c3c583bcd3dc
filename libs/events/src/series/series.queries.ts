import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import {
  BERLIN,
  Clock,
  InvalidInput,
  isId,
  networksIn,
  NotFound,
  type Page,
  type PageRequest,
  type Scope,
  toDay,
  toLocal,
} from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { nextHost, nextNumber, titleOf } from './numbering.rules.js';
import { daysOf, type Recurrence, recurrenceFaults, type RuleDay } from './recurrence.rules.js';
import * as rows from './series-rows.queries.js';
import { datesOfYear, type SeriesEvent, yearsOf, yearToShow } from './series-year.rules.js';

/** What organisers see of the series of their networks. */
@Injectable()
export class SeriesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that go on first. */
  async list(scope: Scope, networkId: string, page: PageRequest): Promise<Page<rows.SeriesSummary>> {
    const where = new Where()
      .and(networksIn(scope, 'event:read'), inNetworks('s.network_id'))
      .and(networkId, (p) => `s.network_id = ${p}`);
    const orderBy = `s.ended_at is not null, ${germanOrder('s.title')}, s.id`;
    const found = await readPage<Omit<rows.SeriesSummary, 'next'>>(
      this.database,
      { columns: rows.SUMMARY, from: rows.FROM_SERIES, where, orderBy },
      page,
    );
    const ids = found.rows.map(({ id }) => id);
    const ahead = await this.database.query<rows.NextEvent>(rows.NEXT_EVENTS, [ids, this.clock.now()]);
    const next = new Map(ahead.map(({ seriesId, ...event }) => [seriesId, event]));
    return { ...found, rows: found.rows.map((series) => ({ ...series, next: next.get(series.id) ?? null })) };
  }

  /** With the dates of a year, that of the next one unless another is named. @throws {NotFound} also for a foreign one */
  async get(scope: Scope, seriesId: string, wanted?: number): Promise<rows.SeriesView> {
    const where = new Where()
      .and(networksIn(scope, 'event:read'), inNetworks('s.network_id'))
      .and(seriesId, (p) => `s.id = ${p}`);
    const sql = `select ${rows.WHOLE} from ${rows.FROM_SERIES} where ${where.toString()}`;
    const [series] = isId(seriesId) ? await this.database.query<rows.SeriesRow>(sql, where.parameters) : [];
    if (series === undefined) throw new NotFound({ thing: 'series' });
    const [events, calendar] = await Promise.all([
      this.database.query<SeriesEvent>(rows.EVENTS, [seriesId]),
      findWorkingCalendar(this.database, series.networkId),
    ]);
    const days = series.recurrence === null ? [] : daysOf(series.recurrence, calendar!);
    const today = this.today();
    const year = wanted ?? yearToShow(days, events, today);
    return {
      ...series,
      land: calendar!.land,
      template: series.template ?? templateOf(events),
      years: yearsOf(days, events, year),
      year,
      dates: datesOfYear(year, days, events, today),
      next: nextOf(series, events),
    };
  }

  /** The days that a rule would meet, before there is a series. @throws {InvalidInput} naming what is wrong with it */
  async daysOfRule(scope: Scope, networkId: string, recurrence: Recurrence): Promise<readonly RuleDay[]> {
    const networks = networksIn(scope, 'event:read');
    const isVisible = networks === null || networks.includes(networkId);
    const calendar = isVisible ? await findWorkingCalendar(this.database, networkId) : null;
    if (calendar === null) throw new NotFound({ thing: 'network' });
    const faults = recurrenceFaults(recurrence);
    if (faults.length > 0) throw new InvalidInput(...faults);
    return daysOf(recurrence, calendar);
  }

  private today(): string {
    return toDay(toLocal(this.clock.now(), BERLIN));
  }
}

function templateOf(events: readonly SeriesEvent[]): rows.SeriesView['template'] {
  const latest = events.at(-1);
  if (latest === undefined) return null;
  const { id, title, startsLocal, endsLocal } = latest;
  return { id, title, startsLocal, endsLocal };
}

function nextOf(
  { title, numberingFrom, hosts }: rows.SeriesRow,
  events: readonly SeriesEvent[],
): rows.SeriesView['next'] {
  const held = events.map((event) => ({ ...event, hostOrganisationId: event.host?.id ?? null }));
  const number = nextNumber(numberingFrom, held);
  const turn = nextHost(
    hosts.map(({ id }) => id),
    held,
  );
  return { number, title: titleOf(title, number), host: hosts.find(({ id }) => id === turn) ?? null };
}
