import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { type Language, newId, NotFound, type Scope } from '#libs/kernel';
import { salutationOf, showMail } from '#libs/mail';
import { displayName } from '#libs/networks';
import type { Finding } from './mailing-check.rules.js';
import { type LeftOut, type MailingDraft, MailingDrafts } from './mailing-drafts.service.js';
import { isParticipant } from './mailing-people.rules.js';
import { previewBlocks, type PreviewBlock } from './mailing-preview.rules.js';

/** Whom a draft reaches and what stands against it. */
export type MailingCheck = Readonly<{
  recipients: number;
  /** Of them, who gets it as a message about their registration; to the others it is an invitation. */
  participants: number;
  leftOut: readonly LeftOut[];
  findings: readonly Finding[];
}>;

/** The mail as one person will read it. */
export type MailingPreview = Readonly<{
  position: number;
  of: number;
  person: Readonly<{ id: string; name: string; address: string }>;
  language: Language;
  isParticipant: boolean;
  subject: PreviewBlock['lines'][number];
  /** Above the text, unless it greets by itself. */
  greeting: string | null;
  blocks: readonly PreviewBlock[];
  /** The text part in full, with greeting, signature and foot. */
  text: string;
}>;

/** Shows drafts before anything is planned. */
@Injectable()
export class MailingPreviews {
  constructor(
    private readonly drafts: MailingDrafts,
    private readonly config: Config,
  ) {}

  /** @throws as `MailingDrafts.read` */
  async check(scope: Scope, draft: MailingDraft): Promise<MailingCheck> {
    const { people, leftOut, findings } = await this.drafts.read(scope, draft);
    return { recipients: people.length, participants: people.filter(isParticipant).length, leftOut, findings };
  }

  /**
   * @param position of the recipient by name, 1 is the first; beyond the last it begins again
   * @throws {NotFound} when nobody gets it; also as `MailingDrafts.read`
   */
  async preview(scope: Scope, draft: MailingDraft, position: number): Promise<MailingPreview> {
    const { mails, people } = await this.drafts.read(scope, draft);
    const index = people.length === 0 ? 0 : (position - 1) % people.length;
    const person = people[index];
    if (!person) throw new NotFound({ thing: 'person' });
    const mail = mails.to(person);
    const { subject, body, values, greets } = mail.parameters;
    const { text } = showMail({ ...mail, id: newId() }, this.config.baseUrl);
    return {
      position: index + 1,
      of: people.length,
      person: { id: person.id, name: displayName(person), address: mail.to.address },
      language: mail.language,
      isParticipant: isParticipant(person),
      subject: previewBlocks(subject, values).flatMap(({ lines }) => lines.flat()),
      greeting: greets ? null : salutationOf(person, mail.language),
      blocks: previewBlocks(body, values),
      text: text ?? '',
    };
  }
}
