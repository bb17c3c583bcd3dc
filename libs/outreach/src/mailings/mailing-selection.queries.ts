import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, NotFound, requirePermission, type Scope } from '#libs/kernel';
import { type PersonFilter, PersonQueries } from '#libs/networks';
import { type ParticipantFilter, RegistrationQueries } from '#libs/registration';
import { SegmentQueries } from '../segments/segment.queries.js';
import { listSilent } from './mailing-people.queries.js';

/** Whom a mailing is for: people who were ticked, everybody that a list shows or a segment means, or who is silent. */
export type Selection =
  | Readonly<{ kind: 'persons'; personIds: readonly string[] }>
  | Readonly<{ kind: 'contacts'; filter: PersonFilter }>
  | Readonly<{ kind: 'segment'; segmentId: string }>
  | Readonly<{ kind: 'registrations'; registrationIds: readonly string[] }>
  | Readonly<{ kind: 'participants'; filter: ParticipantFilter }>
  | Readonly<{ kind: 'silent' }>;

/** The people behind a selection, each once. */
@Injectable()
export class MailingSelection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: PersonQueries,
    private readonly segments: SegmentQueries,
    private readonly registrations: RegistrationQueries,
  ) {}

  /** @throws {NotFound} when somebody who was ticked is missing or foreign, or the gathering is */
  async personsOf(scope: Scope, networkId: string, eventId: string | null, selection: Selection): Promise<string[]> {
    if (selection.kind === 'persons') return this.ofNetwork(scope, networkId, selection.personIds);
    if (selection.kind === 'contacts') return this.persons.listIds(scope, networkId, selection.filter);
    if (selection.kind === 'segment') return this.segments.personIds(scope, networkId, selection.segmentId);
    if (eventId === null) throw new NotFound({ thing: 'event' });
    if (selection.kind === 'silent') {
      requirePermission(scope, 'registration:read', networkId);
      return listSilent(this.database, eventId, this.clock.now());
    }
    if (selection.kind === 'participants') return this.registrations.listPersons(scope, eventId, selection.filter);
    return this.registrations.personsBehind(scope, eventId, selection.registrationIds);
  }

  private async ofNetwork(scope: Scope, networkId: string, personIds: readonly string[]): Promise<string[]> {
    requirePermission(scope, 'contact:read', networkId);
    const ids = [...new Set(personIds)];
    const rows = await this.database.query<{ id: string }>(
      'select id from person where network_id = $1 and id = any($2::uuid[])',
      [networkId, ids],
    );
    if (rows.length < ids.length) throw new NotFound({ thing: 'person' });
    return ids;
  }
}
