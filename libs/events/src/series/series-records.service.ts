import { Injectable } from '@nestjs/common';
import { type HistoryEntry, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, ChangedMeanwhile, Clock } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { Event } from '../event.entity.js';
import { SeriesEnded, SeriesMeetsMissingHour, SeriesWithoutTemplate } from '../events.errors.js';
import { EventSeries } from './event-series.entity.js';
import { daysOf, dayWithoutTime, type RuleDay } from './recurrence.rules.js';
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

  async note(
    tx: Tx,
    caller: Caller,
    { id, networkId }: Pick<EventSeries, 'id' | 'networkId'>,
    entry: Pick<HistoryEntry, 'action' | 'reason' | 'facts'>,
  ): Promise<void> {
    await recordHistory(tx, caller.actor, this.clock.now(), { networkId, thing: 'series', thingId: id, ...entry });
  }
}
