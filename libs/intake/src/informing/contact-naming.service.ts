import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, lockRow, recordHistory, type Reader, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, type Language, newId, readLink, systemScope } from '#libs/kernel';
import { ContactRoleService, type Named, PersonService } from '#libs/networks';
import { ContactLinkOver, ContactsExhausted } from '../intake.errors.js';
import { Obligation } from '../obligations/obligation.entity.js';
import { contactOf } from '../triage/acceptance.service.js';
import { ContactSearch } from '../triage/contact-search.entity.js';
import { SparedContacts } from '../triage/spared-contacts.service.js';
import { speaking } from './speaking.queries.js';

/** So often a project may say that somebody else is its contact before a human sees to it. */
export const CONTACTS_BY_THEMSELVES = 3;

/** Behind the link: for which promised projects somebody speaks. None are left once others were named for all of them. */
export type ContactLink = Readonly<{
  personId: string;
  networkId: string;
  language: Language;
  projects: readonly Named[];
}>;

export type OtherContact = Readonly<{ promiseId: string; firstName: string; lastName: string; email: string }>;

const SOURCES: Readonly<Record<Language, string>> = {
  de: 'die bisherige Ansprechperson des Projekts',
  en: 'the contact of the project until now',
};

/** Whoever was taken for the contact of a promised project says who is, without an account (domain rules E6 and E9). */
@Injectable()
export class ContactNaming {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: PersonService,
    private readonly roles: ContactRoleService,
    private readonly spared: SparedContacts,
  ) {}

  /** Looking changes nothing. @throws {ContactLinkOver} for a forged link, and when the mailbox is another by now */
  async look(token: string): Promise<ContactLink> {
    const claims = readLink(this.config.secret, 'contact', token);
    const link = claims === null ? null : await find(this.database, claims.subject, this.clock.now());
    if (link === null || link.linkVersion !== claims!.version) throw new ContactLinkOver();
    const { personId, networkId, language, projects } = link;
    return { personId, networkId, language, projects };
  }

  /**
   * The one named speaks for the project from now on, in their place; first information and invitation follow from that.
   * Whoever may not be invited is not entered, and that is told to nobody but the team. Happens once for each project.
   * @throws {ContactLinkOver} {ContactsExhausted} {InvalidInput} for themselves
   */
  async name({ idempotency }: Caller, token: string, other: OtherContact): Promise<void> {
    const { personId, networkId, language } = await this.look(token);
    const caller: Caller = { scope: systemScope, actor: { kind: 'person', id: personId }, idempotency };
    await this.database.transaction(caller, async (tx) => {
      const promise = await lockRow(tx, Obligation, { id: other.promiseId });
      const link = await find(tx, personId, this.clock.now());
      if (promise === null || !link?.projects.some(({ id }) => id === promise.id)) return;
      await requireFew(tx, promise.id);
      const { firstName, lastName, email } = other;
      const asked = await this.spared.spareWithin(tx, networkId, { firstName, lastName, email });
      const person =
        asked && (await contactOf(tx, caller, this.persons, { networkId, language, source: SOURCES[language] }, asked));
      if (person?.id === personId) throw new InvalidInput({ field: 'email', fault: 'same-person' });
      await this.roles.endWithin(tx, caller, personId, promise.projectId);
      if (person !== null) await this.roles.ensureWithin(tx, caller, person.id, promise.projectId);
      await this.noteWithin(tx, caller, promise, person?.id ?? null);
    });
  }

  private async noteWithin(
    tx: Tx,
    { actor }: Caller,
    { id: obligationId, networkId }: Obligation,
    personId: string | null,
  ): Promise<void> {
    const [id, at, isFound] = [newId(), this.clock.now(), personId !== null];
    await tx.insert(ContactSearch, {
      ...{ id, obligationId, networkId, place: 'former_contact', isFound, personId, note: '' },
      ...{ searchedBy: null, searchedAt: at },
    });
    await recordHistory(tx, actor, at, {
      ...{ networkId, thing: 'obligation', thingId: obligationId },
      action: isFound ? 'obligation.contact-found' : 'obligation.contact-searched',
      facts: { searchId: id, place: 'former_contact', personId },
    });
  }
}

/** @throws {ContactsExhausted} */
async function requireFew(tx: Tx, obligationId: string): Promise<void> {
  const named = await tx.countBy(ContactSearch, { obligationId, place: 'former_contact' });
  if (named >= CONTACTS_BY_THEMSELVES) throw new ContactsExhausted({ obligationId });
}

async function find(
  reader: Reader,
  personId: string,
  now: Date,
): Promise<(ContactLink & Readonly<{ linkVersion: number }>) | null> {
  const [found] = await reader.query<ContactLink & Readonly<{ linkVersion: number }>>(
    `with ${speaking('$2')}
     select p.id as "personId", p.network_id as "networkId", p.language, p.link_version as "linkVersion",
       coalesce((select json_agg(json_build_object('id', s.obligation_id, 'name', j.name) order by j.name, s.obligation_id)
         from speaking s join project j on j.id = s.project_id where s.person_id = p.id), '[]') as projects
     from person p where p.id = $1 and p.state <> 'anonymised'`,
    [personId, now],
  );
  return found ?? null;
}
