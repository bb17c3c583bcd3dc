import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, type Caller, isId, type Language, newId, NotFound, type Scope, systemCaller } from '#libs/kernel';
import { MailShowing, Outbox, type OutgoingMail, withoutTokens } from '#libs/mail';
import { OutreachStep } from './outreach-step.entity.js';
import { StepWriting } from './step-writing.service.js';
import type { StepRow } from './timeline.queries.js';

/** The mail of a step as one person will read it. */
export type StepPreview = Readonly<{
  position: number;
  of: number;
  person: Readonly<{ id: string; name: string; address: string }>;
  language: Language;
  subject: string;
  text: string;
}>;

/** Shows the mails of a step before anybody gets them, word for word. */
@Injectable()
export class StepPreviews {
  constructor(
    private readonly database: Database,
    private readonly showing: MailShowing,
    private readonly writing: StepWriting,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param position of the reader by name, 1 is the first; beyond the last it begins again
   * @throws {NotFound} when nobody gets it, or the step is of another network
   */
  preview(scope: Scope, stepId: string, position: number): Promise<StepPreview> {
    return this.database.transaction(systemCaller('timeline'), async (tx) => {
      const { mail, index, of } = await this.mailAt(tx, scope, stepId, position);
      const { subject, text } = this.showing.words({ ...mail, id: newId() });
      return {
        position: index + 1,
        of,
        person: { id: mail.personId!, name: mail.to.name, address: mail.to.address },
        language: mail.language,
        subject,
        text,
      };
    });
  }

  /** The same as it will look: a whole document. @throws as `preview` */
  async html(scope: Scope, stepId: string, position: number): Promise<string> {
    const { mail } = await this.database.transaction(systemCaller('timeline'), (tx) =>
      this.mailAt(tx, scope, stepId, position),
    );
    return this.showing.html({ ...mail, id: newId() });
  }

  /** The mail of this reader to an organiser; its links open nothing. @throws as `preview` */
  async test(
    caller: Caller,
    stepId: string,
    position: number,
    to: Readonly<{ name: string; address: string }>,
  ): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const { mail } = await this.mailAt(tx, caller.scope, stepId, position);
      const { personId: _reader, dedupeKey: _key, goodUntil: _until, ...own } = mail;
      const parameters = withoutTokens({
        ...mail.parameters,
        preface: [tried(mail), ...(mail.parameters.preface ?? [])],
      });
      await this.outbox.add(tx, [{ ...own, parameters, to, lane: 'priority' } as OutgoingMail]);
    });
  }

  private async mailAt(tx: Tx, scope: Scope, stepId: string, position: number) {
    const { event, step } = await this.find(tx, scope, stepId);
    const mails = await this.writing.write(tx, event, step);
    const index = mails.length === 0 ? 0 : (position - 1) % mails.length;
    const mail = mails[index];
    if (!mail) throw new NotFound({ thing: 'person' });
    return { mail, index, of: mails.length };
  }

  private async find(tx: Tx, scope: Scope, stepId: string): Promise<Readonly<{ event: EventFacts; step: StepRow }>> {
    const step = isId(stepId) ? await tx.findOneBy(OutreachStep, { id: stepId }) : null;
    const event = step && (await findEventFacts(tx, step.eventId));
    if (!event || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'step' });
    return { event, step };
  }
}

/** Says first that this is a test, and whose mail it shows. */
const tried = ({ language, to }: OutgoingMail): string =>
  language === 'de'
    ? `Dies ist ein Test: So liest ${to.name} diese Nachricht. Persönliche Links sind darin ohne Wirkung.`
    : `This is a test: this is how ${to.name} reads the message. Personal links have no effect in it.`;
