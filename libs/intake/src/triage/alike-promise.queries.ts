import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { allows, isId, NotFound, type Scope } from '#libs/kernel';
import type { Named } from '#libs/networks';
import { listCandidates, type Told } from '../likeness/likeness.queries.js';
import { type LikenessReason, likenessOf } from '../likeness/likeness.rules.js';

/** A running promise of a project that may be the same one. `score` is from 0 to 100. */
export type AlikePromise = Readonly<{
  id: string;
  project: Named;
  carrier: string;
  city: string;
  score: number;
  reasons: readonly LikenessReason[];
}>;

type Own = Omit<Told, 'reportId'> & Readonly<{ projectId: string }>;

// By the address of whoever speaks first for the project.
const OWN = `
  select o.network_id as "networkId", j.id as "projectId", j.name, g.name as carrier, g.city,
    coalesce(j.website, '') as website,
    (select p.email from contact_role c join person p on p.id = c.person_id
     where c.project_id = j.id and c.valid_to is null and p.state = 'active'
     order by c.is_primary desc, c.created_at limit 1) as email
  from obligation o join project j on j.id = o.project_id join organisation g on g.id = j.carrier_organisation_id
  where o.id = $1`;

/** With which promise another one may be joined (E4). */
@Injectable()
export class AlikePromises {
  constructor(private readonly database: Database) {}

  /** The likeliest first. @throws {NotFound} also for a promise of a foreign network */
  async list(scope: Scope, obligationId: string): Promise<AlikePromise[]> {
    const [own] = isId(obligationId) ? await this.database.query<Own>(OWN, [obligationId]) : [];
    if (!own || !allows(scope, 'contact:read', own.networkId)) throw new NotFound({ thing: 'obligation' });
    return this.database.snapshot(async (tx) => {
      const candidates = await listCandidates(tx, { ...own, reportId: null });
      const projects = candidates.filter(({ kind, id }) => kind === 'project' && id !== own.projectId);
      const promises = await tx.query<{ id: string; projectId: string }[]>(
        'select id, project_id as "projectId" from obligation where outcome is null and project_id = any($1)',
        [projects.map(({ id }) => id)],
      );
      const promiseOf = new Map(promises.map(({ id, projectId }) => [projectId, id]));
      return projects
        .flatMap((candidate) => {
          const [likeness, promise] = [likenessOf(candidate), promiseOf.get(candidate.id)];
          const { id, name, carrier, city } = candidate;
          return likeness && promise ? [{ id: promise, project: { id, name }, carrier, city, ...likeness }] : [];
        })
        .sort((one, other) => other.score - one.score);
    });
  }
}
