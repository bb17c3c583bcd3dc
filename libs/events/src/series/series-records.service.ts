import { Injectable } from '@nestjs/common';
import { type HistoryEntry, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, ChangedMeanwhile, Clock, type LocalDay } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { Event } from '../event.entity.js';
import { SeriesEnded, SeriesMeetsMissingHour, SeriesWithoutTemplate } from '../events.errors.js';
import { EventSeries } from './event-series.entity.js';
import { daysOf, dayWithoutTime, type RuleDay } from './recurrence.rules.js';
import { calendarOf, startIn } from './series-calendar.rules.js';
import { SeriesHost } from './series-host.entity.js';

export type SeenSeries = Readonly<{ id: string; version: number }>;

/** How every write takes a series out of the database and puts it back. */
@Injectable()
export class SeriesRecords {
  constructor(private readonly clock: Clock) {}

  /**
   * The series for a change, locked until the transaction ends: whoever plans dates of it waits.
   * @throws {NotFound} also for one of another network, {Forbidden}, {ChangedMeanwhile}, {SeriesEnded}
   */
  async lock(tx: Tx, caller: Caller, seen: SeenSeries): Promise<EventSeries> {
    const series = await lockInScope(tx, EventSeries, 'series', caller.scope, 'event:write', seen.id);
    if (series.version !== seen.version) throw new ChangedMeanwhile({ thing: 'series', version: series.version });
    if (series.endedAt !== null) throw new SeriesEnded({ seriesId: series.id });
    return series;
  }

  async save(tx: Tx, series: EventSeries, hosts?: readonly string[]): Promise<SeenSeries> {
    series.version += 1;
    series.updatedAt = this.clock.now();
    await tx.save(series);
    if (hosts !== undefined) await this.writeHosts(tx, series.id, hosts);
    return { id: series.id, version: series.version };
  }

  async writeHosts(tx: Tx, seriesId: string, hosts: readonly string[]): Promise<void> {
    await tx.delete(SeriesHost, { seriesId });
    const rows = hosts.map((organisationId, position) => ({ seriesId, position, organisationId }));
    if (rows.length > 0) await tx.insert(SeriesHost, rows);
  }

  async hosts(tx: Tx, seriesId: string): Promise<readonly string[]> {
    const rows = await tx.find(SeriesHost, { where: { seriesId }, order: { position: 'asc' } });
    return rows.map(({ organisationId }) => organisationId);
  }

  /** Its gatherings in the order of their days. */
  events(tx: Tx, seriesId: string): Promise<Event[]> {
    return tx.find(Event, { where: { seriesId }, order: { startsAt: 'asc', id: 'asc' } });
  }

  /** What new dates are made like. @throws {SeriesWithoutTemplate} */
  async template(tx: Tx, series: EventSeries, events: readonly Event[]): Promise<Event> {
    const named = series.templateEventId && (await tx.findOneBy(Event, { id: series.templateEventId }));
    const template = named || events.at(-1);
    if (!template) throw new SeriesWithoutTemplate({ seriesId: series.id });
    return template;
  }

  /** The days of its rule. @throws {SeriesMeetsMissingHour} when no clock shows its beginning on one of them. */
  async days(tx: Tx, series: EventSeries, { startsLocal, zone }: Event): Promise<readonly RuleDay[]> {
    if (series.recurrence === null) return [];
    const days = daysOf(series.recurrence, (await findWorkingCalendar(tx, series.networkId))!);
    const time = startsLocal.slice(11);
    const day = dayWithoutTime(days, time, zone);
    if (day !== null) throw new SeriesMeetsMissingHour({ day, time });
    return days;
  }

  /**
   * What calendars hold of it. As long as nobody knows a date of it, its drafts follow a new rule; then it stays as it is.
   */
  async settleCalendar(tx: Tx, series: EventSeries, template: Event, events: readonly Event[]): Promise<void> {
    const held = events.filter(({ calendarUid }) => calendarUid === series.id);
    if (held.some(({ state }) => state !== 'draft')) return;
    series.calendar = series.recurrence === null ? null : calendarOf(series.recurrence, template);
    for (const event of held) {
      Object.assign(event, this.identityOf(series, event.occurrenceDate, []));
      const { calendarUid, calendarStart } = event;
      await tx.update(Event, { id: event.id }, { calendarUid, calendarStart });
    }
  }

  /** Under which UID and start calendars know a date of this day; two nulls for one with an entry of its own. */
  identityOf(series: EventSeries, day: LocalDay | null, others: readonly Event[]) {
    const calendarStart = day === null || series.calendar === null ? null : startIn(series.calendar, day);
    const isTaken = others.some((one) => one.calendarUid === series.id && one.calendarStart === calendarStart);
    if (calendarStart === null || isTaken) return { calendarUid: null, calendarStart: null };
    return { calendarUid: series.id, calendarStart };
  }

  /** Gatherings that are dates of its entry in calendars, though they may have left it. */
  holders(tx: Tx, seriesId: string): Promise<Event[]> {
    return tx.find(Event, { where: { calendarUid: seriesId } });
  }

  async note(
    tx: Tx,
    caller: Caller,
    { id, networkId }: Pick<EventSeries, 'id' | 'networkId'>,
    entry: Pick<HistoryEntry, 'action' | 'reason' | 'facts'>,
  ): Promise<void> {
    await recordHistory(tx, caller.actor, this.clock.now(), { networkId, thing: 'series', thingId: id, ...entry });
  }
}
