import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, type Scope } from '#libs/kernel';
import { dayOf } from '#libs/networks';
import { type Candidate, listCandidates } from '../likeness/likeness.queries.js';
import { type LikenessReason, likenessOf } from '../likeness/likeness.rules.js';
import { findKnownContacts, type KnownContact } from './known-contact.queries.js';
import { ReportQueries } from './report.queries.js';

/** What a report may be the same as. */
export type Suggestion = Readonly<Pick<Candidate, 'kind' | 'id' | 'name' | 'carrier' | 'city' | 'reference'>> &
  Readonly<{ score: number; reasons: readonly LikenessReason[] }>;

export type Suggestions = Readonly<{
  rows: readonly Suggestion[];
  /** Whoever has the address that the report names as that of the project's contact. */
  knownContacts: readonly KnownContact[];
}>;

const SHOWN = 8;

/** What helps with deciding about a report. */
@Injectable()
export class SuggestionQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reports: ReportQueries,
  ) {}

  /** @throws {NotFound} when the report is missing or foreign */
  async list(scope: Scope, reportId: string): Promise<Suggestions> {
    const { networkId, name, carrier, city, website, contact } = await this.reports.get(scope, reportId);
    const email = contact?.email ?? null;
    return this.database.snapshot(async (tx) => {
      const candidates = await listCandidates(tx, { reportId, networkId, name, carrier, city, website, email });
      const knownContacts = await findKnownContacts(tx, networkId, email, dayOf(this.clock.now()));
      return { rows: ranked(candidates), knownContacts };
    });
  }
}

function ranked(candidates: readonly Candidate[]): Suggestion[] {
  return candidates
    .flatMap((candidate) => {
      const likeness = likenessOf(candidate);
      const { kind, id, name, carrier, city, reference } = candidate;
      return likeness ? [{ kind, id, name, carrier, city, reference, ...likeness }] : [];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, SHOWN);
}
