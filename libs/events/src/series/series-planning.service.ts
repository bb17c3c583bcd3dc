import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type Caller, Clock, type LocalDay, type LocalTime, toInstant, toDay } from '#libs/kernel';
import type { Event } from '../event.entity.js';
import { SeriesHasNoMoreDates, SeriesWithoutRule } from '../events.errors.js';
import { CopyingService } from '../preparation/copying.service.js';
import { PublicationService } from '../preparation/publication.service.js';
import { EventSeries } from './event-series.entity.js';
import { counts, nextHost, nextNumber, titleOf } from './numbering.rules.js';
import { SeriesRecords } from './series-records.service.js';

/** `announced`: everybody sees the dates at once, and their registration opens by itself. */
export const plannedStates = ['draft', 'announced'] as const;
export type PlannedState = (typeof plannedStates)[number];

export type PlannedEvent = Readonly<{ id: string; title: string; startsLocal: LocalTime }>;

export type YearPlan = Readonly<{ version: number; year: number; state: PlannedState }>;

/** Without a day the next free one of the rule; like the series' template unless the latest date is to be taken over. */
export type NextDate = Readonly<{
  version: number;
  startsLocal?: LocalTime;
  like: 'template' | 'latest';
  state: PlannedState;
}>;

type Plan = Readonly<{
  series: EventSeries;
  events: Event[];
  /** Dates of its entry in calendars. */
  entries: Event[];
  template: Event;
  hosts: readonly string[];
}>;

/** The dates of a series come into being: those of a year at once, or the next one. */
@Injectable()
export class SeriesPlanning {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: SeriesRecords,
    private readonly copying: CopyingService,
    private readonly publication: PublicationService,
  ) {}

  /**
   * Every date of the year that is still ahead and does not stand yet: all of them, or none. Done twice, the second time
   * makes nothing, because a day of the rule stands at most once.
   * @throws {SeriesWithoutRule}, {SeriesMeetsMissingHour}, {EventIncomplete} when they cannot be announced
   */
  planYear(caller: Caller, seriesId: string, { version, year, state }: YearPlan): Promise<readonly PlannedEvent[]> {
    return this.database.transaction(caller, async (tx) => {
      const plan = await this.begin(tx, caller, seriesId, version);
      if (plan.series.recurrence === null) throw new SeriesWithoutRule({ seriesId });
      const days = (await this.freeDays(tx, plan)).filter((day) => day.startsWith(`${year}-`));
      const made: PlannedEvent[] = [];
      for (const day of days) made.push(await this.make(tx, caller, plan, plan.template, { day, state }));
      const facts = { year, dates: days.length };
      if (days.length > 0) await this.records.note(tx, caller, plan.series, { action: 'series.year-planned', facts });
      return made;
    });
  }

  /** One date more. @throws {SeriesHasNoMoreDates} when the rule has no free day ahead and none was named */
  planNext(caller: Caller, seriesId: string, input: NextDate): Promise<PlannedEvent> {
    return this.database.transaction(caller, async (tx) => {
      const plan = await this.begin(tx, caller, seriesId, input.version);
      const free = await this.freeDays(tx, plan);
      const day = input.startsLocal === undefined ? free[0] : toDay(input.startsLocal);
      if (day === undefined) throw new SeriesHasNoMoreDates({ seriesId });
      const latest = plan.events.findLast(counts) ?? plan.template;
      const model = input.like === 'latest' ? latest : plan.template;
      const { startsLocal, state } = input;
      return this.make(tx, caller, plan, model, { day, startsLocal, state, isOfRule: free.includes(day) });
    });
  }

  private async begin(tx: Tx, caller: Caller, id: string, version: number): Promise<Plan> {
    const series = await this.records.lock(tx, caller, { id, version });
    const events = await this.records.events(tx, id);
    const template = await this.records.template(tx, series, events);
    const entries = await this.records.holders(tx, id);
    if (series.calendar === null) {
      await this.records.settleCalendar(tx, series, template, entries);
      await tx.update(EventSeries, { id }, { calendar: series.calendar });
    }
    return { series, events, entries, template, hosts: await this.records.hosts(tx, id) };
  }

  private async freeDays(tx: Tx, { series, events, template }: Plan): Promise<readonly LocalDay[]> {
    const taken = new Set(events.map(({ occurrenceDate }) => occurrenceDate));
    const now = this.clock.now();
    const isAhead = (day: LocalDay) => toInstant(at(day, template), template.zone) > now;
    const days = await this.records.days(tx, series, template);
    return days.flatMap(({ day, off }) => (off === null && !taken.has(day) && isAhead(day) ? [day] : []));
  }

  private async make(
    tx: Tx,
    caller: Caller,
    { series, events, entries, hosts }: Plan,
    model: Event,
    date: Readonly<{ day: LocalDay; startsLocal?: LocalTime; state: PlannedState; isOfRule?: boolean }>,
  ): Promise<PlannedEvent> {
    const { day, startsLocal = at(day, model), state, isOfRule = true } = date;
    const number = nextNumber(series.numberingFrom, events);
    const host = nextHost(hosts, events) ?? model.hostOrganisationId;
    const own = {
      ...{ startsLocal, number, title: titleOf(series.title, number), hostOrganisationId: host },
      ...{ groupId: series.groupId, guaranteeRelevant: series.guaranteeRelevant, constituting: false },
      // A group meets in its own room; everybody else gets the link of each date with a place.
      meetingUrl: series.groupId === null ? null : model.meetingUrl,
    };
    const occurrenceDate = isOfRule ? day : null;
    const identity = this.records.identityOf(series, occurrenceDate, entries);
    const origin = { seriesId: series.id, occurrenceDate, ...identity };
    const event = await this.copying.copyWithin(tx, caller, model, own, origin);
    if (state === 'announced') await this.publication.announceWithin(tx, caller, event);
    events.push(event);
    entries.push(event);
    return { id: event.id, title: event.title, startsLocal: event.startsLocal };
  }
}

const at = (day: LocalDay, { startsLocal }: Pick<Event, 'startsLocal'>): LocalTime => `${day}T${startsLocal.slice(11)}`;
