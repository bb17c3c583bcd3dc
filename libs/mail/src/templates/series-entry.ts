import { type Block, button, list, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** `all`: of the whole series; `one`: of a date that stands by itself; `off`: one is called off; `none`: of nothing more. */
type Holds = 'all' | 'one' | 'off' | 'none';

type Words = Readonly<Record<Holds, readonly [subject: string, lead: string, after: string]>>;

const german: Words = {
  all: [
    'Alle Termine im Kalender',
    'Sie kommen zu allen Terminen dieser Reihe. Im Anhang finden Sie einen Kalendereintrag für alle zusammen:',
    'Ändert sich ein einzelner Termin oder kommen neue dazu, schreiben wir Ihnen.',
  ],
  one: [
    'Ein Termin mit eigenem Eintrag',
    'dieser Termin der Reihe bekommt in Ihrem Kalender einen eigenen Eintrag. Sie finden ihn im Anhang:',
    'Alle anderen Termine bleiben, wie sie sind.',
  ],
  off: [
    'Ein Termin fällt aus',
    'dieser Termin der Reihe findet nicht statt. Der Kalendereintrag im Anhang nimmt ihn aus Ihrem Kalender:',
    'Alle anderen Termine bleiben, wie sie sind.',
  ],
  none: [
    'Eintrag der Reihe entfernt',
    'Sie haben Ihre Antwort für alle Termine dieser Reihe geändert. Der Kalendereintrag im Anhang nimmt die Reihe aus Ihrem Kalender.',
    'Für Termine, zu denen Sie angemeldet bleiben, bekommen Sie eigene Einträge.',
  ],
};

const english: Words = {
  all: [
    'All dates in your calendar',
    'You come to all dates of this series. A calendar entry for all of them together is attached:',
    'When a single date changes or new ones are added, we write to you.',
  ],
  one: [
    'A date with its own entry',
    'This date of the series gets an entry of its own in your calendar. It is attached:',
    'All other dates stay as they are.',
  ],
  off: [
    'A date is called off',
    'This date of the series does not take place. The calendar entry attached takes it out of your calendar:',
    'All other dates stay as they are.',
  ],
  none: [
    'Entry of the series removed',
    'You have changed your answer for all dates of this series. The calendar entry attached takes the series out of your calendar.',
    'For dates for which you stay registered you get entries of their own.',
  ],
};

/** What a member who answered for all dates holds of a series; the calendar entry comes with it. */
export const seriesEntry = template<{ series: string; holds: Holds; dates: readonly string[]; manage: MailLink }>({
  kind: 'service',
  de: ({ series, holds, dates, manage }) => ({
    subject: `${german[holds][0]}: ${series}`,
    preheader: dates[0],
    blocks: blocksOf(german[holds], dates, 'Termine ansehen und Antwort ändern', manage),
    because: `Sie für alle Termine der Reihe „${series}“ geantwortet haben.`,
  }),
  en: ({ series, holds, dates, manage }) => ({
    subject: `${english[holds][0]}: ${series}`,
    preheader: dates[0],
    blocks: blocksOf(english[holds], dates, 'See the dates and change my answer', manage),
    because: `you have answered for all dates of the series “${series}”.`,
  }),
});

const blocksOf = (
  [, lead, after]: Words[Holds],
  dates: readonly string[],
  label: string,
  manage: MailLink,
): Block[] => [paragraph(lead), ...(dates.length > 0 ? [list(...dates)] : []), paragraph(after), button(label, manage)];
