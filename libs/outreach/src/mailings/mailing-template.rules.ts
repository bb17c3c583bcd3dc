import { slotsOf } from '#libs/mail';
import { checkMailing, type Finding, type FindingCode } from './mailing-check.rules.js';
import { type MailingTexts, textLanguages } from './mailing-texts.rules.js';
import { placeholderOf, placeholders } from './placeholders.rules.js';

/** What is wrong with a text whoever gets it and whenever: the rest is asked when a mail is written from it. */
const always: ReadonlySet<FindingCode> = new Set([
  'subject-missing',
  'body-missing',
  'unknown-placeholder',
  'open-brace',
  'link-in-subject',
  'link-of-somebody',
  'link-elsewhere',
]);

const ANY_DAY = '2000-01-01';

/** What stands against keeping these texts. Gaps such as `[Uhrzeit]` are what a template is for. @param host of this instance */
export const templateFaults = (texts: MailingTexts, host: string): Finding[] =>
  checkMailing(texts, { today: ANY_DAY, event: ANY_DAY, host, asksForAnswer: false, readers: [] }).filter(({ code }) =>
    always.has(code),
  );

/** Whether these texts make sense only in a mail about a gathering. */
export const needsEvent = (texts: MailingTexts): boolean =>
  textLanguages(texts)
    .flatMap((language) => Object.values(texts[language]!).flatMap((wording) => slotsOf({ wording })))
    .some((slot) => {
      const name = placeholderOf(slot);
      return name !== null && placeholders[name].needsEvent;
    });
