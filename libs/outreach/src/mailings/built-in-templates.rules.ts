import type { Language } from '#libs/kernel';
import type { MailingText } from './mailing-texts.rules.js';

/**
 * Texts that every network has from the start. What stands in square brackets has to be filled in: the check of a draft
 * asks about each that is left.
 */
export const builtInTemplates = {
  thanks: {
    de: {
      subject: 'Danke für Ihre Teilnahme: {Termin}',
      body: `vielen Dank, dass Sie am {Datum} bei „{Termin}“ dabei waren.

Fotos und Unterlagen finden Sie hier: [Link]

Was hat Ihnen gefallen, was fehlte? Antworten Sie einfach auf diese Mail.`,
    },
    en: {
      subject: 'Thank you for taking part: {Event}',
      body: `Thank you for being with us at “{Event}” on {Date}.

You find photographs and documents here: [link]

What did you like, what was missing? Simply answer this mail.`,
    },
  },
  programmeChange: {
    de: {
      subject: 'Änderung im Programm: {Termin}',
      body: `das Programm von „{Termin}“ am {Datum} hat sich geändert:

- [Was ist neu, mit Uhrzeit]

Alles andere bleibt, wie es war. Das ganze Programm: {Terminseite}`,
    },
    en: {
      subject: 'Change of programme: {Event}',
      body: `The programme of “{Event}” on {Date} has changed:

- [What is new, with the time]

Everything else stays as it was. The whole programme: {Event page}`,
    },
  },
  arrival: {
    de: {
      subject: 'Anreise und Unterlagen: {Termin}',
      body: `bald ist es so weit: „{Termin}“ am {Datum}, {Uhrzeit}.

- Ort: {Ort}
- Anreise: [Haltestelle, Parkplatz, Eingang]
- Bitte mitbringen: [Unterlagen]

Können Sie doch nicht kommen? Dann sagen Sie bitte hier ab, damit jemand nachrücken kann: {Persönlicher Link}`,
    },
    en: {
      subject: 'How to get there, and documents: {Event}',
      body: `It is nearly time: “{Event}” on {Date}, {Time}.

- Place: {Place}
- How to get there: [stop, parking, entrance]
- Please bring: [documents]

You cannot come after all? Then please cancel here, so that somebody else can move up: {Personal link}`,
    },
  },
  question: {
    de: {
      subject: 'Eine Frage an Sie',
      body: `wir haben eine Frage an Sie: [Ihre Frage]

Bitte antworten Sie bis [Tag] einfach auf diese Mail. Vielen Dank!`,
    },
    en: {
      subject: 'A question for you',
      body: `We have a question for you: [your question]

Please answer this mail by [day]. Thank you!`,
    },
  },
} as const satisfies Record<string, Record<Language, MailingText>>;

export type BuiltInTemplate = keyof typeof builtInTemplates;
export const builtInNames = Object.keys(builtInTemplates) as BuiltInTemplate[];
