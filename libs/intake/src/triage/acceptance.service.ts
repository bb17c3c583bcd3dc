import { Injectable } from '@nestjs/common';
import { Database, lock, type Tx } from '#libs/database';
import { type Caller, Clock } from '#libs/kernel';
import {
  ContactRoleService,
  type Made,
  type NewProject,
  OrganisationService,
  type PersonFields,
  personKey,
  PersonService,
  ProjectEnded,
  ProjectService,
  requireInNetwork,
  type Written,
} from '#libs/networks';
import { Obligations } from '../obligations/obligations.service.js';
import type { MadeByDecision, ProjectReport } from '../reports/project-report.entity.js';
import { lockSeen, saveDecision } from './deciding.service.js';
import { sharedRoleOf } from './shared-contacts.service.js';
import { SparedContacts } from './spared-contacts.service.js';
import { attachDuplicates, earliestOf } from './promised-reports.service.js';

/** One that the network knows, or a new one with a carrier that it knows or gets to know. */
export type ProjectChoice =
  | Readonly<{ id: string }>
  | (Omit<NewProject, 'carrierOrganisationId'> &
      Readonly<{ carrier: Readonly<{ id: string } | { name: string; city: string }> }>);

/** Somebody whom the network knows, or somebody new; whoever has this name behind this address is not entered twice. */
export type ContactChoice =
  | Readonly<{ id: string }>
  | (Partial<Pick<PersonFields, 'salutation' | 'title' | 'firstName' | 'functionTitle' | 'email' | 'phone'>> &
      Pick<PersonFields, 'lastName'>);

export type AcceptInput = Readonly<{ project: ProjectChoice; contact: ContactChoice | null; reason?: string }>;

/** Whoever is known is in the network: nobody is entered anew without being told of it (Art. 14 GDPR). */
export type KnownInput = Readonly<{
  project?: ProjectChoice;
  contact?: Readonly<{ id: string }> | null;
  reason?: string;
}>;

const NOTHING: Made = { contactRoleId: null, personId: null, projectId: null, organisationId: null };

/** Takes a reported project on: from then on it is promised that it is invited (domain rule R4). */
@Injectable()
export class Acceptance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationService,
    private readonly projects: ProjectService,
    private readonly persons: PersonService,
    private readonly roles: ContactRoleService,
    private readonly obligations: Obligations,
    private readonly spared: SparedContacts,
  ) {}

  /**
   * Project, contact, promise and outcome come about together. Nobody is written to here: the first information and the
   * invitation follow from the promise. Whoever may not be invited does not become its contact: somebody else is looked for.
   * @throws {ReportDecidedMeanwhile} {ChangedMeanwhile} {NotFound} for a project or person of another network, {ProjectEnded}
   */
  accept(caller: Caller, seen: Written, { project, contact, reason }: AcceptInput): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const report = await lockSeen(tx, caller, seen, 'accepted');
      const { networkId } = report;
      const asked = await this.spared.spareWithin(tx, networkId, contact);
      const made = await this.enter(tx, caller, report, project, asked);
      const receivedAt = await earliestOf(tx, report);
      const promised = { networkId, projectId: made.project, receivedAt };
      const obligationId = await this.obligations.promiseWithin(tx, caller.actor, promised);
      await attachDuplicates(tx, report.id, obligationId);
      const decision = {
        state: 'accepted',
        action: 'report.accepted',
        facts: { projectId: made.project, isSpared: asked !== contact },
      } as const;
      const fields = { ...decision, projectId: made.project, obligationId, made: made.made, reason };
      return saveDecision(tx, caller, report, fields, this.clock.now());
    });
  }

  /**
   * Whom the report names belongs to the network already (E5). Another project of theirs is entered beside those they
   * speak for, and `AddedProjects` tells them; nothing is promised, for members are invited anyway.
   */
  alreadyKnown(caller: Caller, seen: Written, { project, contact, reason }: KnownInput = {}): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const report = await lockSeen(tx, caller, seen, 'already_known');
      const entered = project ? await this.enter(tx, caller, report, project, contact ?? null) : null;
      const [projectId, made] = [entered?.project ?? null, entered?.made ?? null];
      const decision = { state: 'already_known', action: 'report.already-known', facts: { projectId } } as const;
      return saveDecision(tx, caller, report, { ...decision, projectId, made, reason }, this.clock.now());
    });
  }

  private async enter(
    tx: Tx,
    caller: Caller,
    report: ProjectReport,
    project: ProjectChoice,
    contact: ContactChoice | null,
  ): Promise<Readonly<{ project: string; made: MadeByDecision }>> {
    const chosen = await this.projectOf(tx, caller, report, project);
    const source = `Hinweis ${report.reference}`;
    const person = contact ? await contactOf(tx, caller, this.persons, { ...report, source }, contact) : null;
    const contactRoleId = person ? await this.roles.ensureWithin(tx, caller, person.id, chosen.id) : null;
    const sharedRoleId = person && contactRoleId === null ? await sharedRoleOf(tx, person.id, chosen.id) : null;
    const personId = person?.wasCreated ? person.id : null;
    const made = { ...NOTHING, ...chosen.made, contactRoleId, personId, sharedRoleId };
    return { project: chosen.id, made };
  }

  private async projectOf(
    tx: Tx,
    caller: Caller,
    { networkId }: ProjectReport,
    choice: ProjectChoice,
  ): Promise<Readonly<{ id: string; made: Partial<Made> }>> {
    if ('id' in choice) {
      await requireRunning(tx, networkId, choice.id);
      return { id: choice.id, made: {} };
    }
    const { carrier, ...fields } = choice;
    const organisation =
      'id' in carrier
        ? { id: carrier.id, wasCreated: false }
        : await this.organisations.ensureWithin(tx, caller, networkId, carrier);
    const input = { ...fields, carrierOrganisationId: organisation.id };
    const { id: projectId } = await this.projects.createWithin(tx, caller, networkId, input);
    return { id: projectId, made: { projectId, organisationId: organisation.wasCreated ? organisation.id : null } };
  }
}

type Entered = Readonly<{ id: string; wasCreated: boolean }>;

/** @throws {NotFound} for somebody of another network */
export async function contactOf(
  tx: Tx,
  caller: Caller,
  persons: PersonService,
  { networkId, language, source }: Readonly<Pick<ProjectReport, 'networkId' | 'language'> & { source: string }>,
  choice: ContactChoice,
): Promise<Entered> {
  if ('id' in choice) {
    await requireInNetwork(tx, networkId, [['person', choice.id]]);
    return { id: choice.id, wasCreated: false };
  }
  const { email = null, firstName = '', ...rest } = choice;
  const fields = { ...rest, firstName, language, source };
  if (email === null) {
    const { id } = await persons.createWithin(tx, caller, networkId, { ...fields, email });
    return { id, wasCreated: true };
  }
  const known = await persons.ensureWithin(tx, networkId, [{ ...fields, email }], 'active', caller.actor);
  return [...known.values()].find((one) => personKey(one) === personKey({ ...fields, email }))!;
}

/** Nobody is invited for what has ended. @throws {NotFound} {ProjectEnded} */
async function requireRunning(tx: Tx, networkId: string, projectId: string): Promise<void> {
  await requireInNetwork(tx, networkId, [['project', projectId]]);
  const [row] = await tx.query<{ endedOn: string | null }[]>(
    `select ended_on::text as "endedOn" from project where id = $1 ${lock.asIs}`,
    [projectId],
  );
  if (row?.endedOn) throw new ProjectEnded({ projectId, endedOn: row.endedOn });
}
