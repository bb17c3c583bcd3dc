import { Injectable } from '@nestjs/common';
import { Database, germanOrder, joinWholeLists, type Reader, type Tx } from '#libs/database';
import {
  allows,
  Clock,
  isId,
  type Language,
  NotFound,
  offsetOf,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import { dayOf } from '#libs/networks';
import { type Criteria, namedBy } from './criteria.rules.js';
import { findAskingEvent, listAskedSegments } from './event-segment.queries.js';
import { conditionOf } from './segment-conditions.queries.js';
import { sentencesOf } from './segment-sentence.rules.js';
import { speaking } from './speaking.queries.js';

/** What a segment means at the moment: its sentence, and how many people that is. */
export type SegmentMeaning = Readonly<{ sentence: Readonly<Record<Language, string>>; count: number }>;

export type SegmentView = SegmentMeaning &
  Readonly<{ id: string; networkId: string; name: string; criteria: Criteria; version: number }>;

export type SegmentPerson = Readonly<{
  personId: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  email: string | null;
}>;

/** What an event asks; a closed group asks no segment, whatever is chosen. */
export type EventSegmentsView = Readonly<{ isForMembersOnly: boolean; rows: readonly SegmentView[] }>;

type Stored = Omit<SegmentView, keyof SegmentMeaning>;

const STORED = 'select s.id, s.network_id as "networkId", s.name, s.criteria, s.version from segment s';

/** Whom the segments of a network mean. Nobody of another network ever is among them, whatever the criteria name. */
@Injectable()
export class SegmentQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All of them by name. @throws {NotFound} for a network the caller cannot read */
  async list(scope: Scope, networkId: string): Promise<readonly SegmentView[]> {
    this.require(scope, networkId);
    const sql = `${STORED} where s.network_id = $1 order by ${germanOrder('s.name')}, s.id`;
    const rows = await this.database.query<Stored>(sql, [networkId]);
    return this.database.snapshot((tx) => this.viewAll(tx, rows));
  }

  /** @throws {NotFound} */
  async get(scope: Scope, id: string): Promise<SegmentView> {
    const row = await this.stored(scope, id);
    return this.database.snapshot(async (tx) => (await this.viewAll(tx, [row]))[0]!);
  }

  /** What criteria mean that nobody has kept yet. @throws {NotFound} for a network the caller cannot read */
  async meaning(scope: Scope, networkId: string, criteria: Criteria): Promise<SegmentMeaning> {
    this.require(scope, networkId);
    return this.database.snapshot((tx) => this.meaningOf(tx, networkId, criteria));
  }

  /** The segments that a gathering asks, by name. @throws {NotFound} */
  async ofEvent(scope: Scope, eventId: string): Promise<EventSegmentsView> {
    return this.database.snapshot(async (tx) => {
      const event = await findAskingEvent(tx, eventId);
      if (!event || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
      const { networkId, isForMembersOnly } = event;
      const asked = await listAskedSegments(tx, eventId);
      return {
        isForMembersOnly,
        rows: await this.viewAll(
          tx,
          asked.map((segment) => ({ ...segment, networkId })),
        ),
      };
    });
  }

  /** Everybody it means now, by name. @throws {NotFound} */
  async people(scope: Scope, id: string, request: PageRequest): Promise<Page<SegmentPerson>> {
    const { networkId, criteria } = await this.stored(scope, id);
    return this.database.snapshot(async (tx) => {
      const { from, parameters } = this.matching(networkId, criteria);
      const window = `limit ${request.size} offset ${offsetOf(request)}`;
      const rows = await joinWholeLists(tx, () =>
        tx.query<(SegmentPerson & { total: number })[]>(
          `${from('p.id as "personId", p.first_name as "firstName", p.last_name as "lastName",\n            coalesce(o.name, p.organisation_name) as "organisationName", p.email')}
           order by ${germanOrder('p.last_name', 'p.first_name')}, p.id ${window}`,
          parameters,
        ),
      );
      return { rows, total: await this.count(tx, networkId, criteria), ...request };
    });
  }

  /** Everybody it means now. @throws {NotFound} also for a segment of another network than this one */
  async personIds(scope: Scope, networkId: string, id: string): Promise<string[]> {
    const segment = await this.stored(scope, id);
    if (segment.networkId !== networkId) throw new NotFound({ thing: 'segment' });
    return this.database.snapshot(async (tx) => {
      const { from, parameters } = this.matching(networkId, segment.criteria);
      const rows = await joinWholeLists(tx, () => tx.query<{ id: string }[]>(from('p.id'), parameters));
      return rows.map((row) => row.id);
    });
  }

  private async meaningOf(tx: Tx, networkId: string, criteria: Criteria): Promise<SegmentMeaning> {
    const names = await namesOf(tx, networkId, [criteria]);
    return { sentence: sentencesOf(criteria, names), count: await this.count(tx, networkId, criteria) };
  }

  private async viewAll(tx: Tx, rows: readonly Stored[]): Promise<SegmentView[]> {
    const views: SegmentView[] = [];
    for (const row of rows) views.push({ ...row, ...(await this.meaningOf(tx, row.networkId, row.criteria)) });
    return views;
  }

  private async count(tx: Tx, networkId: string, criteria: Criteria): Promise<number> {
    const { from, parameters } = this.matching(networkId, criteria);
    const [row] = await joinWholeLists(tx, () =>
      tx.query<{ count: number }[]>(from('count(*)::int as count'), parameters),
    );
    return row!.count;
  }

  private matching(networkId: string, criteria: Criteria) {
    const parameters: unknown[] = [networkId, dayOf(this.clock.now())];
    const place = (value: unknown): string => `$${parameters.push(value)}`;
    const condition = conditionOf(criteria, place, { network: '$1', day: '$2' });
    const from = (columns: string): string => `with ${speaking('$1', '$2')}
      select ${columns} from person p left join organisation o on o.id = p.organisation_id
      where p.network_id = $1 and p.state = 'active' and ${condition}`;
    return { from, parameters };
  }

  private async stored(scope: Scope, id: string): Promise<Stored> {
    const [row] = isId(id) ? await this.database.query<Stored>(`${STORED} where s.id = $1`, [id]) : [];
    if (!row || !allows(scope, 'contact:read', row.networkId)) throw new NotFound({ thing: 'segment' });
    return row;
  }

  private require(scope: Scope, networkId: string): void {
    if (!isId(networkId) || !allows(scope, 'contact:read', networkId)) throw new NotFound({ thing: 'network' });
  }
}

/** The names of everything in the network that criteria speak of. */
export async function namesOf(
  source: Reader,
  networkId: string,
  all: readonly Criteria[],
): Promise<ReadonlyMap<string, string>> {
  const named = all.map(namedBy);
  const ids = named.flatMap(({ groups, events, series }) => [...groups, ...events, ...series]);
  if (ids.length === 0) return new Map();
  const rows = await source.query<{ id: string; name: string }>(
    `select id, name from network_group where network_id = $1 and id = any($2::uuid[])
     union all select id, title from event where network_id = $1 and id = any($2::uuid[])
     union all select id, title from event_series where network_id = $1 and id = any($2::uuid[])`,
    [networkId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
