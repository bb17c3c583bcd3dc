import { newId } from '#libs/kernel';
import { aPerson, type APerson, aProject, type Sql } from './networks.factory.js';

type Named = Readonly<{
  /** When the report and the acceptance were made. */
  receivedAt?: string;
  acceptedAt?: string;
  /** The gathering at which it was told, and the one to which the promise is bound. */
  toldAt?: string;
  boundTo?: string;
  projectName?: string;
  /** An address of its own, or one that another project has named already. */
  person?: APerson;
  personColumns?: Readonly<{ email?: string; firstName?: string; lastName?: string } & Record<string, unknown>>;
  reporter?: Readonly<{ name?: string; email?: string; mayBeNamed?: boolean }>;
  /** What the report said of the contact; `false`: an organiser found the address. */
  isNamedInReport?: boolean;
}>;

export type ANamedContact = Readonly<{
  networkId: string;
  person: APerson & Readonly<{ email: string }>;
  projectId: string;
  reportId: string;
  obligationId: string;
}>;

let count = 0;

/** Somebody whom a report has named and a human has accepted, with the promise that follows. */
export async function aNamedContact(
  sql: Sql,
  networkId: string,
  {
    receivedAt = '2026-01-30T09:00:00Z',
    acceptedAt = receivedAt,
    toldAt,
    boundTo,
    projectName,
    person: known,
    personColumns = {},
    reporter,
    isNamedInReport = true,
  }: Named = {},
): Promise<ANamedContact> {
  count += 1;
  const made = { created_at: acceptedAt, source: 'Website des Projekts', ...personColumns };
  const person = known ?? (await aPerson(sql, networkId, made));
  const { id: projectId, name } = await aProject(sql, networkId, projectName ? { name: projectName } : {});
  await sql.query(
    `insert into contact_role (id, network_id, person_id, project_id, is_primary, valid_from, created_at)
     values ($1, $2, $3, $4, true, $5::date, $5)`,
    [newId(), networkId, person.id, projectId, acceptedAt],
  );
  const [obligationId, reportId] = [newId(), newId()];
  await sql.query(
    `insert into obligation (id, network_id, project_id, received_at, accepted_at, bound_event_id, updated_at)
     values ($1, $2, $3, $4, $5, $6, $5)`,
    [obligationId, networkId, projectId, receivedAt, acceptedAt, boundTo ?? null],
  );
  await sql.query(
    `insert into project_report (id, network_id, reference, channel, event_id, language, raw_name, received_at, state,
       project_id, obligation_id, decided_at, updated_at)
     values ($1, $2, $3, 'form', $4, 'de', $5, $6, 'accepted', $7, $8, $9, $9)`,
    [reportId, networkId, `N-2026-${count}`, toldAt ?? null, name, receivedAt, projectId, obligationId, acceptedAt],
  );
  if (isNamedInReport) {
    await sql.query(
      `insert into report_contact (report_id, network_id, name, email, received_at) values ($1, $2, $3, $4, $5)`,
      [reportId, networkId, person.name, person.email, receivedAt],
    );
  }
  if (reporter) {
    await sql.query(
      `insert into reporter (report_id, network_id, name, email, may_be_named) values ($1, $2, $3, $4, $5)`,
      [reportId, networkId, reporter.name ?? '', reporter.email ?? null, reporter.mayBeNamed ?? false],
    );
  }
  return { networkId, person: { ...person, email: person.email! }, projectId, reportId, obligationId };
}
