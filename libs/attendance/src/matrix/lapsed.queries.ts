import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, type Scope } from '#libs/kernel';
import { dayOf } from '#libs/networks';
import { hasLapsedBy } from './lapsed.rules.js';
import { RegularityQueries } from './regularity.queries.js';

/** Who has not come for long since a sheet was confirmed. `organisation` may be empty. */
export type LapsedPerson = Readonly<{ id: string; name: string; organisation: string }>;

@Injectable()
export class LapsedQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly regularity: RegularityQueries,
  ) {}

  /**
   * By the sheets that were confirmed after that moment, in the order of names; nobody who was erased.
   * @throws {NotFound} when the network is missing or foreign
   */
  async since(scope: Scope, networkId: string, moment: Date): Promise<readonly LapsedPerson[]> {
    const confirmed = await this.database.query<{ id: string }>(
      'select event_id as id from attendance_sheet where network_id = $1 and confirmed_at > $2',
      [networkId, moment],
    );
    // On most days there is none, and the letters of a large network need not be read.
    if (confirmed.length === 0) return [];
    const fresh = new Set(confirmed.map(({ id }) => id));
    const asOf = dayOf(this.clock.now());
    const { meetings, rows } = await this.regularity.matrix(scope, networkId, 'persons', { asOf });
    const isNew = meetings.map(({ eventId }) => fresh.has(eventId));
    return rows
      .filter(({ name, letters, status }) => name !== '' && hasLapsedBy(letters, isNew, status === 'former'))
      .map(({ id, name, detail }) => ({ id, name, organisation: detail }));
  }
}
