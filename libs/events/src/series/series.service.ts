import { Injectable } from '@nestjs/common';
import { Database, lockInScope, type Tx } from '#libs/database';
import { type Caller, Clock, newId, NotFound, requirePermission, toDay } from '#libs/kernel';
import { requireInNetwork } from '#libs/networks';
import { Event } from '../event.entity.js';
import { given, refuse } from '../input.rules.js';
import { CreationService, type NewEvent } from '../preparation/creation.service.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';
import { raiseSeries } from '../plan/series-sequence.service.js';
import { EventSeries } from './event-series.entity.js';
import { titleOf } from './numbering.rules.js';
import { type SeenSeries, SeriesRecords } from './series-records.service.js';
import { NO_SERIES_FIELDS, seriesFaults, type SeriesFields, tidiedSeries } from './series.rules.js';

/** The first gathering takes its title and number from the series. */
type FirstDate = Omit<NewEvent, 'title' | 'number'>;

/** A series begins with a gathering: one that is there, or its first one, which is made with it. */
export type NewSeries = Partial<SeriesFields> &
  Readonly<{ title: string; templateEventId?: string; first?: FirstDate }>;

export type SeriesEdit = Partial<SeriesFields & Readonly<{ templateEventId: string }>>;

/** Series themselves: what they are called, when they meet, who hosts them, and their end. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: SeriesRecords,
    private readonly events: EventRecords,
    private readonly moves: EventMoves,
    private readonly creation: CreationService,
  ) {}

  /** @throws {InvalidInput}, {NotFound} for what the caller may not see, {SeriesMeetsMissingHour} */
  create(caller: Caller, networkId: string, input: NewSeries): Promise<SeenSeries> {
    return this.database.transaction(caller, async (tx) => {
      requirePermission(caller.scope, 'event:write', networkId);
      const { first, templateEventId, ...said } = input;
      const fields = tidiedSeries({ ...NO_SERIES_FIELDS, ...given(said) });
      const isOne = (first === undefined) !== (templateEventId === undefined);
      refuse(...seriesFaults(fields), ...(isOne ? [] : [{ field: 'templateEventId', fault: 'required' }]));
      await requireReferences(tx, networkId, fields);
      const [id, now] = [newId(), this.clock.now()];
      const template =
        first === undefined
          ? await this.templateIn(tx, caller, networkId, templateEventId!)
          : await this.makeFirst(tx, caller, networkId, first, fields);
      const { hostOrganisationIds, ...row } = { ...fields, groupId: fields.groupId ?? template.groupId };
      const series = Object.assign(new EventSeries(), row, {
        ...{ id, networkId, type: template.type, templateEventId: template.id, endedAt: null, version: 1 },
        ...{ calendarSequence: 0, createdAt: now, updatedAt: now },
      });
      await this.records.days(tx, series, template);
      await this.records.settleCalendar(tx, series, template, []);
      await tx.insert(EventSeries, series);
      await this.records.writeHosts(tx, id, hostOrganisationIds);
      await this.records.note(tx, caller, series, { action: 'series.created' });
      if (template.seriesId === null) await this.join(tx, caller, series, template);
      return { id, version: 1 };
    });
  }

  edit(caller: Caller, seen: SeenSeries, { templateEventId, ...changes }: SeriesEdit): Promise<SeenSeries> {
    return this.database.transaction(caller, async (tx) => {
      const series = await this.records.lock(tx, caller, seen);
      const before = { ...series, hostOrganisationIds: await this.records.hosts(tx, series.id) };
      const { hostOrganisationIds, ...fields } = tidiedSeries({ ...before, ...given(changes) });
      refuse(...seriesFaults({ ...fields, hostOrganisationIds }));
      await requireReferences(tx, series.networkId, { ...fields, hostOrganisationIds });
      Object.assign(series, fields);
      if (templateEventId !== undefined) {
        series.templateEventId = (await this.templateIn(tx, caller, series.networkId, templateEventId)).id;
      }
      const template = await this.records.template(tx, series, await this.records.events(tx, series.id));
      await this.records.days(tx, series, template);
      await this.records.settleCalendar(tx, series, template, await this.records.holders(tx, series.id));
      const written = await this.records.save(tx, series, hostOrganisationIds);
      const names = Object.keys(given({ templateEventId, ...changes }));
      await this.records.note(tx, caller, series, { action: 'series.edited', facts: { fields: names } });
      return written;
    });
  }

  /** No more dates come into being; those that stand go on, and are cancelled one by one. */
  end(caller: Caller, seen: SeenSeries, { reason = '' }: Readonly<{ reason?: string }>): Promise<SeenSeries> {
    return this.database.transaction(caller, async (tx) => {
      const series = await this.records.lock(tx, caller, seen);
      series.endedAt = this.clock.now();
      await this.records.note(tx, caller, series, { action: 'series.ended', reason });
      return this.records.save(tx, series);
    });
  }

  /** Puts a gathering into a series that it belonged to all along, or takes it out again. */
  place(
    caller: Caller,
    eventId: string,
    { version, seriesId }: Readonly<{ version: number; seriesId: string | null }>,
  ): Promise<SeenSeries> {
    return this.database.transaction(caller, async (tx) => {
      const series = seriesId === null ? null : await this.seriesFor(tx, caller, seriesId);
      const event = await this.events.lock(tx, caller.scope, eventId, version);
      if (series !== null && series.networkId !== event.networkId) throw new NotFound({ thing: 'series' });
      event.seriesId = null;
      event.occurrenceDate = null;
      // A draft that nobody knows frees its start in the entry of the series as well.
      if (event.state === 'draft') Object.assign(event, { calendarUid: null, calendarStart: null });
      if (series !== null) await this.join(tx, caller, series, event);
      else {
        await raiseSeries(tx, event.calendarUid, this.clock.now());
        await this.moves.note(tx, caller.actor, event, { action: 'event.left-series' });
        await this.events.save(tx, event);
      }
      return { id: event.id, version: event.version };
    });
  }

  private seriesFor(tx: Tx, caller: Caller, seriesId: string): Promise<EventSeries> {
    return lockInScope(tx, EventSeries, 'series', caller.scope, 'event:write', seriesId);
  }

  /** On a day of the rule that is still free it stands for that day. */
  private async join(tx: Tx, caller: Caller, series: EventSeries, event: Event): Promise<void> {
    const day = toDay(event.startsLocal);
    const taken = (await this.records.events(tx, series.id)).map(({ occurrenceDate }) => occurrenceDate);
    const isFree = !taken.includes(day);
    const meets = (await this.records.days(tx, series, event)).some((one) => one.day === day && isFree);
    event.seriesId = series.id;
    event.occurrenceDate = meets ? day : null;
    // What people know already keeps the entry that they hold.
    if (event.state === 'draft') {
      Object.assign(
        event,
        this.records.identityOf(series, event.occurrenceDate, await this.records.holders(tx, series.id)),
      );
    }
    await this.moves.note(tx, caller.actor, event, { action: 'event.joined-series', facts: { seriesId: series.id } });
    await this.events.save(tx, event);
  }

  private async templateIn(tx: Tx, caller: Caller, networkId: string, eventId: string): Promise<Event> {
    const template = await lockInScope(tx, Event, 'event', caller.scope, 'event:write', eventId);
    if (template.networkId !== networkId) throw new NotFound({ thing: 'event' });
    return template;
  }

  private makeFirst(tx: Tx, caller: Caller, networkId: string, first: FirstDate, fields: SeriesFields): Promise<Event> {
    const { numberingFrom: number, groupId, guaranteeRelevant, title } = fields;
    return this.creation.createWithin(tx, caller, networkId, {
      hostOrganisationId: fields.hostOrganisationIds[0] ?? null,
      ...first,
      ...{ number, title: titleOf(title, number), guaranteeRelevant },
      groupId: groupId ?? first.groupId ?? null,
    });
  }
}

const requireReferences = (tx: Tx, networkId: string, { groupId, hostOrganisationIds }: SeriesFields) =>
  requireInNetwork(tx, networkId, [
    ['group', groupId],
    ...hostOrganisationIds.map((id) => ['organisation', id] as const),
  ]);
