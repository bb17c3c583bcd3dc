import type { Language } from '#libs/kernel';
import { pageLink, personLink } from '../links.js';
import type { FreeMail } from '../templates/free-mail.js';

const page = (language: Language) => ({
  label: language === 'de' ? 'Ihre persönliche Seite' : 'Your personal page',
  link: personLink('01900000-0000-7000-8000-000000000001', 1),
});

/** What an organiser might write, with a list and the one thing to do. */
export const freeSample: Record<Language, FreeMail> = {
  de: {
    subject: { wording: 'Noch drei Fragen vor dem {Termin}' },
    body: {
      wording: [
        'in zwei Wochen sehen wir uns. Damit alles passt, sagen Sie uns bitte noch:',
        '- ob Sie zu Fuß vom Bahnhof kommen oder einen Parkplatz brauchen\n- ob Sie mittags mitessen',
        '{Persönlicher Link}',
        'Vielen Dank, {Vorname} {Nachname}!\nWir freuen uns auf Sie.',
      ].join('\n\n'),
    },
    values: { Termin: '2. Fachtag', Vorname: 'Aylin', Nachname: 'Demir', 'Persönlicher Link': page('de') },
    greets: false,
  },
  en: {
    subject: { wording: 'Three questions before {Event}' },
    body: {
      wording: [
        'we meet in two weeks. To have everything ready, please tell us:',
        '- whether you walk from the station or need a parking space\n- whether you join us for lunch',
        '{Personal link}',
        'Thank you, {First name} {Last name}!\nWe look forward to seeing you.',
      ].join('\n\n'),
    },
    values: { Event: '2. Fachtag', 'First name': 'Aylin', 'Last name': 'Demir', 'Personal link': page('en') },
    greets: false,
  },
};

/** The same with a greeting of its own, links among the words and an address elsewhere. */
export const greetingSample: Record<Language, FreeMail> = {
  de: {
    ...freeSample.de,
    body: {
      wording: [
        '{Anrede}',
        'das Programm steht unter https://www.example.org/programm_(neu).pdf. Auf {Terminseite} lesen Sie, wer spricht.',
      ].join('\n\n'),
    },
    values: {
      Termin: '2. Fachtag',
      Anrede: 'Sehr geehrte Frau Dr. Demir,',
      Terminseite: { label: 'der Seite des Termins', link: pageLink('/e/fachtag-2026') },
    },
    greets: true,
  },
  en: {
    ...freeSample.en,
    body: {
      wording: [
        '{Salutation}',
        'the programme is at https://www.example.org/programme_(new).pdf. See {Event page} for the speakers.',
      ].join('\n\n'),
    },
    values: {
      Event: '2. Fachtag',
      Salutation: 'Dear Dr. Demir,',
      'Event page': { label: 'the event page', link: pageLink('/e/fachtag-2026') },
    },
    greets: true,
  },
};
