import Negotiator from 'negotiator';

export type InboxLanguage = 'de' | 'en';

const german = {
  title: 'Posteingang',
  about: 'Alle E-Mails dieser Installation. Nichts davon verlässt diesen Rechner.',
  search: 'Adresse oder Betreff',
  find: 'Suchen',
  reload: 'Aktualisieren',
  empty: 'Noch keine E-Mails.',
  nothing: 'Keine E-Mail passt zur Suche.',
  count: (count: number) => (count === 1 ? '1 E-Mail' : `${count} E-Mails`),
  newer: 'Neuere',
  older: 'Ältere',
  pages: 'Seiten',
  back: 'Alle E-Mails',
  to: 'An',
  sentTo: 'Zugestellt an',
  from: 'Von',
  replyTo: 'Antwort an',
  received: 'Eingegangen',
  html: 'Ansicht',
  text: 'Textteil',
  calendar: 'Kalendereintrag',
  source: 'Quelltext',
  headers: 'Kopfzeilen',
  download: 'Als .eml herunterladen',
  noSubject: '(ohne Betreff)',
  missing: 'Diese E-Mail gibt es nicht oder nicht mehr.',
};

type InboxTexts = typeof german;

const english: InboxTexts = {
  title: 'Inbox',
  about: 'Every mail of this installation. None of it leaves this machine.',
  search: 'Address or subject',
  find: 'Search',
  reload: 'Refresh',
  empty: 'No mail yet.',
  nothing: 'No mail matches the search.',
  count: (count) => (count === 1 ? '1 mail' : `${count} mails`),
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  back: 'All mails',
  to: 'To',
  sentTo: 'Delivered to',
  from: 'From',
  replyTo: 'Reply to',
  received: 'Received',
  html: 'View',
  text: 'Text part',
  calendar: 'Calendar entry',
  source: 'Source',
  headers: 'Headers',
  download: 'Download as .eml',
  noSubject: '(no subject)',
  missing: 'This mail does not exist, or no longer.',
};

export const inboxTexts: Record<InboxLanguage, InboxTexts> = { de: german, en: english };

/** The first of German and English that a browser asks for; German for one that asks for neither. */
export function languageOf(acceptLanguage?: string): InboxLanguage {
  const asked = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  return (asked.language(['de', 'en']) ?? 'de') as InboxLanguage;
}
