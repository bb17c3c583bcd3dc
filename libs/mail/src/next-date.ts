import type { Language } from '#libs/kernel';
import { type Block, facts, link, paragraph } from './blocks.js';
import type { MailLink } from './links.js';

/** When people meet again: a gathering that is published, or what organisers wrote of it. */
export type NextDate = Readonly<{ title: string; when: string; page: MailLink }> | Readonly<{ hint: string }>;

export function nextDateOf(next: NextDate | undefined, language: Language): readonly Block[] {
  const german = language === 'de';
  if (next === undefined) return [];
  if ('hint' in next) return [facts([german ? 'Nächster Termin' : 'Next event', next.hint])];
  return [
    paragraph(german ? 'So geht es weiter:' : 'What comes next:'),
    facts([german ? 'Nächster Termin' : 'Next event', next.title], [german ? 'Wann' : 'When', next.when]),
    link(german ? 'Zum nächsten Termin' : 'To the next event', next.page),
  ];
}
