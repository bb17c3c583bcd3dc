import type { Tx } from '#libs/database';
import type { Made } from '#libs/networks';
import type { ProjectReport } from '../reports/project-report.entity.js';

type Decided = Pick<ProjectReport, 'networkId'> & Readonly<{ id: string | null; obligationId: string | null }>;

/** The term in which somebody speaks for the project already: a decision that names them again stands on it. */
export async function sharedRoleOf(tx: Tx, personId: string, projectId: string): Promise<string | null> {
  const [role] = await tx.query<{ id: string }[]>(
    'select id from contact_role where person_id = $1 and project_id = $2 order by valid_from desc, id limit 1',
    [personId, projectId],
  );
  return role?.id ?? null;
}

/**
 * A decision is taken back on whose contact another one stands: what it has entered belongs to that one from now on, and
 * goes when that is taken back. Whoever was informed, asked or found by a search meanwhile stays in any case.
 * @returns what nobody stands on
 */
export async function handOnWithin(tx: Tx, { id, networkId, obligationId }: Decided, made: Made): Promise<Made> {
  const { contactRoleId, personId, projectId, organisationId } = made;
  if (contactRoleId === null) return made;
  const [, handedOn] = (await tx.query(
    `with heir as (
       select id, made from project_report
       where network_id = $1 and id is distinct from $2::uuid and state in ('accepted', 'already_known')
         and made ->> 'sharedRoleId' = $3::text
       order by decided_at, id limit 1)
     update project_report r set made = heir.made || jsonb_build_object('sharedRoleId', null, 'contactRoleId', $3::text,
       'personId', coalesce(heir.made ->> 'personId', $4::text), 'projectId', coalesce(heir.made ->> 'projectId', $5::text),
       'organisationId', coalesce(heir.made ->> 'organisationId', $6::text))
     from heir where r.id = heir.id`,
    [networkId, id, contactRoleId, personId, projectId, organisationId],
  )) as unknown as [unknown, number];
  if (handedOn > 0) return { contactRoleId: null, personId: null, projectId: null, organisationId: null };
  return (await wasTurnedTo(tx, contactRoleId, obligationId)) ? { ...made, contactRoleId: null } : made;
}

async function wasTurnedTo(tx: Tx, roleId: string, obligationId: string | null): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `select 1 from contact_role c join person p on p.id = c.person_id
     where c.id = $1 and (
       exists (select 1 from obligation_attempt a where a.obligation_id = $2::uuid and a.person_id = p.id)
       or exists (select 1 from contact_search s where s.obligation_id = $2::uuid and s.person_id = p.id)
       or p.informed_at is not null and exists (
         select 1 from obligation o where o.id = $2::uuid and o.first_informed_at is not null))`,
    [roleId, obligationId],
  );
  return found.length > 0;
}
