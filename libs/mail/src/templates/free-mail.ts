import { type Letter, template } from '../template.js';
import { blocksOf, type Filling, lineOf, type Wording } from '../wording.js';

/** A mail in an organiser's own words. */
export type FreeMail = Readonly<{
  subject: Wording;
  body: Wording;
  values: Filling;
  /** The text begins with words to the reader; otherwise the usual greeting stands above it. */
  greets: boolean;
}>;

/** To contacts of the network: stops with an unsubscription. */
export const freeMail = template<FreeMail>({
  kind: 'invitation',
  de: (own, { name }) => letterOf(own, `Sie zu den Kontakten von ${name} gehören.`),
  en: (own, { name }) => letterOf(own, `you are among the contacts of ${name}.`),
});

/** To people about a gathering that they are registered for. */
export const participantMail = template<FreeMail & Readonly<{ title: string }>>({
  kind: 'service',
  de: ({ title, ...own }) => letterOf(own, `Sie sich angemeldet haben: ${title}.`),
  en: ({ title, ...own }) => letterOf(own, `you registered: ${title}.`),
});

const letterOf = ({ subject, body, values, greets }: FreeMail, because: string): Letter => ({
  subject: lineOf(subject, values),
  blocks: blocksOf(body, values),
  greets,
  because,
});
