import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { BERLIN, Clock, NotFound, requirePermission, type Scope, toDay, toLocal } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { dayOf, displayName, NetworkQueries } from '#libs/networks';
import { checkMailing, type Finding } from './mailing-check.rules.js';
import { type LeftOutCause, leftOutBy, type MailingPerson } from './mailing-people.rules.js';
import { listMailingPeople } from './mailing-people.queries.js';
import { MailingMails } from './mailing.mails.js';
import { MailingSelection, type Selection } from './mailing-selection.queries.js';
import type { MailingTexts } from './mailing-texts.rules.js';

/** What is written to whom, before anything is sent. */
export type MailingDraft = Readonly<{
  networkId: string;
  /** The gathering it is about, if any. */
  eventId: string | null;
  selection: Selection;
  texts: MailingTexts;
}>;

/** Who was selected and gets nothing. */
export type LeftOut = Readonly<{ personId: string; name: string; cause: LeftOutCause }>;

export type ReadDraft = Readonly<{
  mails: MailingMails;
  event: EventFacts | null;
  people: readonly MailingPerson[];
  leftOut: readonly LeftOut[];
  findings: readonly Finding[];
}>;

/** Reads a draft anew each time: who is selected, who gets nothing, and what stands against the text. */
@Injectable()
export class MailingDrafts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly networks: NetworkQueries,
    private readonly selections: MailingSelection,
    private readonly suppressions: Suppressions,
  ) {}

  /** @throws {NotFound} when anything it names is missing or foreign, {Forbidden} when the caller may not write mails here */
  async read(scope: Scope, draft: MailingDraft): Promise<ReadDraft> {
    const { networkId, eventId, selection, texts } = draft;
    requirePermission(scope, 'event:write', networkId);
    const network = await this.networks.get(scope, networkId);
    const event = eventId === null ? null : await findEventFacts(this.database, eventId);
    if (eventId !== null && event?.networkId !== networkId) throw new NotFound({ thing: 'event' });
    const now = this.clock.now();
    const personIds = await this.selections.personsOf(scope, networkId, eventId, selection);
    const selected = await listMailingPeople(this.database, networkId, eventId, personIds, dayOf(now));
    const { people, leftOut } = await this.sift(networkId, selected);
    const mails = new MailingMails({ network, event }, texts, now);
    return { mails, event, people, leftOut, findings: this.check(draft, event, mails, people) };
  }

  private async sift(networkId: string, selected: readonly MailingPerson[]) {
    const addresses = selected.flatMap(({ email }) => email ?? []);
    const suppressed = await this.suppressions.find([...new Set(addresses)]);
    const people: MailingPerson[] = [];
    const leftOut: LeftOut[] = [];
    for (const person of selected) {
      const cause = leftOutBy(person, networkId, suppressed.get(person.email ?? '') ?? []);
      if (cause === null) people.push(person);
      else leftOut.push({ personId: person.id, name: displayName(person), cause });
    }
    return { people, leftOut };
  }

  private check(
    { texts, selection }: MailingDraft,
    event: EventFacts | null,
    mails: MailingMails,
    people: readonly MailingPerson[],
  ): Finding[] {
    return checkMailing(texts, {
      today: toDay(toLocal(this.clock.now(), event?.zone ?? BERLIN)),
      event: event && toDay(event.startsLocal),
      host: new URL(this.config.baseUrl).host,
      asksForAnswer: selection.kind === 'silent',
      readers: people.map((person) => ({
        name: displayName(person),
        language: person.language,
        filling: mails.fillingFor(person),
      })),
    });
  }
}
