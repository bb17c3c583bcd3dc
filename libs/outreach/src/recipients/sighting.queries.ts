import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type KnownContact, SuggestionQueries, type Suggestions } from '#libs/intake';
import { Clock, type Scope } from '#libs/kernel';
import { readPasts } from './bygone.queries.js';
import { bygoneOf } from './bygone.rules.js';

/** Somebody whom the network knows, and how they stand to it. */
export type SightedContact = KnownContact &
  Readonly<{
    /** Belongs to a group of the network today, in person or by what they speak for. */
    isMember: boolean;
    /** Was with the network and is no longer: an invitation in words of its own brings them back (E5). */
    hasLapsed: boolean;
  }>;

export type SightedSuggestions = Omit<Suggestions, 'knownContacts'> &
  Readonly<{ knownContacts: readonly SightedContact[] }>;

/**
 * What helps with deciding about a report. Whoever is said to have lapsed is asked back by the invitation: both go by
 * `bygoneOf`.
 */
@Injectable()
export class SightingQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suggestions: SuggestionQueries,
  ) {}

  /** @throws {NotFound} when the report is missing or foreign */
  async list(scope: Scope, reportId: string): Promise<SightedSuggestions> {
    const { rows, knownContacts } = await this.suggestions.list(scope, reportId);
    const ids = knownContacts.map(({ id }) => id);
    const pasts = await readPasts(this.database, this.clock.now(), ids);
    const sighted = knownContacts.map((contact) => {
      const past = pasts.get(contact.id);
      const hasLapsed = past !== undefined && bygoneOf(past) !== null;
      return { ...contact, isMember: past?.isMember ?? false, hasLapsed };
    });
    return { rows, knownContacts: sighted };
  }
}
