import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, offsetOf, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { dayOf } from '#libs/networks';
import { formerOf, lettersAt, unitFiguresOf, type UnitFigures } from './matrix.rules.js';
import { listMeetings, type Meeting, requireReadable } from './meetings.queries.js';
import { listPersonBelongings, type NamedUnit, rankingSql } from './units.queries.js';

export type RankedPerson = UnitFigures & Readonly<{ id: string; name: string; detail: string; letters: string }>;
export type Ranking = Page<RankedPerson> & Readonly<{ meetings: readonly Meeting[] }>;

/** As many of the latest meetings as fit beside a name. */
const CELLS = 12;

/** Who comes most regularly in a network, a page at a time: large networks need not be read whole. */
@Injectable()
export class RankingQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} when the network is missing or foreign */
  async list(scope: Scope, networkId: string, request: PageRequest): Promise<Ranking> {
    await requireReadable(this.database, scope, networkId, {});
    const asOf = dayOf(this.clock.now());
    const meetings = await listMeetings(this.database, networkId, { asOf });
    const lettersOf = lettersAt(meetings.map(({ no }) => no));
    const [counted] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from attendance_rollup where network_id = $1 and kind = 'person'`,
      [networkId],
    );
    const found = await this.database.query<NamedUnit>(rankingSql, [networkId, request.size, offsetOf(request)]);
    const among = found.map(({ id }) => id);
    const former = formerOf(await listPersonBelongings(this.database, { networkId, asOf, among }));
    const rows = found.map(({ id, name, detail, marks }) => {
      const letters = lettersOf(marks);
      return { id, name, detail, letters: letters.slice(-CELLS), ...unitFiguresOf(letters, former.has(id)) };
    });
    return { rows, total: counted!.total, page: request.page, size: request.size, meetings: meetings.slice(-CELLS) };
  }
}
