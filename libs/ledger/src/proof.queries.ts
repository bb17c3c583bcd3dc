import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import type { ReleaseCause, ReportState } from '#libs/intake';
import { allows, isId, NotFound, type Scope } from '#libs/kernel';
import type { Named } from '#libs/networks';
import { LedgerQueries, type LedgerRow } from './ledger.queries.js';
import { eventsOf, joinedProjectOf, type ProofEntry, proofOf } from './proof.rules.js';
import {
  type JoinedPromise,
  listJoined,
  listNoted,
  listSearches,
  listToldMails,
  listToldReports,
  listTries,
  type ToldReport,
} from './proof-sources.queries.js';

/** A promise with everything that proves it; times are ISO. */
export type LedgerProof = LedgerRow &
  Readonly<{
    networkId: string;
    acceptedAt: string;
    /** Who speaks for the project now. */
    contacts: readonly Named[];
    reports: readonly (Omit<ToldReport, 'receivedAt' | 'state'> &
      Readonly<{ receivedAt: string; state: ReportState }>)[];
    /** Of other projects that turned out to be this one. */
    joined: readonly JoinedPromise[];
    /** What was asked for or decided; `askedBy` is an account. */
    release: Readonly<{ cause: ReleaseCause; note: string; askedBy: string | null }> | null;
    entries: readonly ProofEntry[];
  }>;

type Decided = Readonly<{
  networkId: string;
  acceptedAt: Date;
  cause: ReleaseCause | null;
  note: string;
  askedBy: string | null;
  contacts: readonly Named[];
}>;

const DECIDED = `
  select o.network_id as "networkId", o.accepted_at as "acceptedAt", o.release_cause as cause, o.release_note as note,
    o.release_asked_by as "askedBy",
    coalesce((select json_agg(json_build_object('id', p.id,
        'name', concat_ws(' ', nullif(p.title, ''), nullif(p.first_name, ''), p.last_name)) order by c.is_primary desc, p.last_name)
      from contact_role c join person p on p.id = c.person_id
      where c.project_id = o.project_id and c.valid_to is null and p.state = 'active'), '[]') as contacts
  from obligation o where o.id = $1`;

/** The proof of a single promise: what was told, decided, sent, and what came back. */
@Injectable()
export class LedgerProofs {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerQueries,
  ) {}

  /** @throws {NotFound} also for a promise of a foreign network */
  async one(scope: Scope, id: string): Promise<LedgerProof> {
    const [decided] = isId(id) ? await this.database.query<Decided>(DECIDED, [id]) : [];
    if (!decided || !allows(scope, 'contact:read', decided.networkId)) throw new NotFound({ thing: 'obligation' });
    const { networkId, acceptedAt, contacts, cause, note, askedBy } = decided;
    const which = { networkIds: [networkId], id };
    const [row] = await this.ledger.rows(await this.ledger.standing(which));
    const reports = await listToldReports(this.database, id);
    const [noted, tries] = [await listNoted(this.database, id), await listTries(this.database, id)];
    const [searches, mails] = [await listSearches(this.database, id), await listToldMails(this.database, id)];
    return {
      ...{ ...row!, networkId, contacts, acceptedAt: acceptedAt.toISOString() },
      reports: reports.map((report) => ({ ...report, receivedAt: report.receivedAt.toISOString() })),
      joined: await listJoined(this.database, id),
      release: cause && { cause, note, askedBy },
      entries: proofOf(
        { reports, noted, tries, searches, mails },
        {
          events: await namesOf(this.database, 'event', 'title', noted.flatMap(eventsOf)),
          projects: await namesOf(this.database, 'project', 'name', noted.map(joinedProjectOf)),
        },
      ),
    };
  }
}

async function namesOf(
  reader: Reader,
  table: 'event' | 'project',
  column: 'title' | 'name',
  all: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = all.filter((id) => id !== null && isId(id));
  if (ids.length === 0) return new Map();
  const rows = await reader.query<Named>(`select id, ${column} as name from ${table} where id = any($1)`, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
