import type { Language } from '#libs/kernel';
import { whomToCall } from './phrases.js';
import type { Sender } from './template.js';
import type { TrueUntil } from './true-until.js';

/** What somebody with a place can do about it: until when the page takes it back, and what is left after that. */
export type Leaving = TrueUntil<
  Readonly<{
    /** `page`: cancel or name a deputy there. `deputy`: only that. `call`: neither. */
    by: 'page' | 'deputy' | 'call';
    /** The deadline of the page, where there is one. */
    until?: string;
  }>
>;

/** For people with a place who cannot come. */
export function waysOut({ by, until }: Leaving, sender: Sender, language: Language): string {
  if (language === 'de') {
    const ask = 'Sie können doch nicht kommen?';
    if (by === 'call') return `${ask} ${whomToCall(sender, 'de')}`;
    if (by === 'deputy') {
      return `${ask} Auf Ihrer Seite können Sie noch eine Vertretung nennen, aber nicht mehr absagen. Kommt niemand an Ihrer Stelle? ${whomToCall(sender, 'de')}`;
    }
    return `${ask} Bitte sagen Sie rechtzeitig ab${until ? ` (bis ${until})` : ''}, damit jemand anderes den Platz bekommt, oder nennen Sie eine Vertretung.`;
  }
  const ask = 'You cannot come after all?';
  if (by === 'call') return `${ask} ${whomToCall(sender, 'en')}`;
  if (by === 'deputy') {
    return `${ask} On your page you can still name a deputy, but no longer cancel. Is nobody coming in your place? ${whomToCall(sender, 'en')}`;
  }
  return `${ask} Please cancel in good time${until ? ` (by ${until})` : ''}, so that somebody else gets the place, or name a deputy.`;
}

/**
 * What somebody who waits may hope for: an offer in turn, none by itself after several without an answer, shortly before
 * the start a word of the team, and nothing but that once it has begun.
 */
export type Outlook = 'in-turn' | 'ask-us' | 'desk-decides' | 'begun';

const outlooks = {
  de: {
    'in-turn':
      'Wird ein Platz frei und sind Sie an der Reihe, bieten wir ihn Ihnen mit einer eigenen Nachricht und einer Frist an. Kurz vor dem Beginn vergibt das Team freie Plätze selbst.',
    'ask-us':
      'Von selbst bieten wir Ihnen keinen weiteren Platz an, weil schon mehrere Angebote ohne Antwort blieben. Möchten Sie noch teilnehmen?',
    'desk-decides':
      'Der Termin beginnt in wenigen Stunden. Freie Plätze vergibt jetzt das Team selbst, Angebote per E-Mail senden wir nicht mehr. Möchten Sie noch teilnehmen?',
    begun: 'Der Termin hat schon begonnen. Möchten Sie noch dazukommen?',
  },
  en: {
    'in-turn':
      'When a place becomes free and it is your turn, we will offer it to you in a separate message with a deadline. Shortly before the start the team gives away free places itself.',
    'ask-us':
      'We will not offer you another place by ourselves, because several offers had no answer. Would you still like to come?',
    'desk-decides':
      'The event begins in a few hours. The team gives away free places itself now; we send no more offers by email. Would you still like to come?',
    begun: 'The event has already begun. Would you still like to join?',
  },
} as const satisfies Record<Language, Record<Outlook, string>>;

/** Whoever waits on site may take part online, and is never moved there. */
export const placesOnline = {
  de: 'Online sind noch Plätze frei: Auf Ihrer persönlichen Seite können Sie Ihre Teilnahme darauf ändern.',
  en: 'Online there are still places: on your personal page you can change to taking part online.',
} as const satisfies Record<Language, string>;

export const placesOnSite = {
  de: 'Vor Ort sind noch Plätze frei: Auf Ihrer persönlichen Seite können Sie Ihre Teilnahme darauf ändern.',
  en: 'On site there are still places: on your personal page you can change to taking part on site.',
} as const satisfies Record<Language, string>;

/** The gathering that keeps a promise instead; null while there is no date. */
export type NextPromise = Readonly<{ title: string; day: string }> | null;

/** What becomes of a promised project for which a gathering has no place; whom to call comes after it. */
export function takenCareOf(next: NextPromise, language: Language): string {
  if (language === 'de') {
    const then = next
      ? `Es bekommt eine eigene Einladung zum nächsten Termin, „${next.title}“ am ${next.day}.`
      : 'Sobald der nächste Termin feststeht, bekommt es eine eigene Einladung.';
    return `Für Ihr Projekt ist vorgesorgt: ${then} Sie müssen dafür nichts tun. Haben Sie Fragen dazu?`;
  }
  const then = next
    ? `it gets an invitation of its own to the next event, “${next.title}” on ${next.day}.`
    : 'as soon as the next date is set, it gets an invitation of its own.';
  return `Your project is taken care of: ${then} You need not do anything for that. Do you have questions about it?`;
}

/** How somebody who waits comes by a place, and whom to call where no offer comes any more. */
export function waitingRule(outlook: Outlook, sender: Sender, language: Language): string {
  const rule = outlooks[language][outlook];
  return outlook === 'in-turn' ? rule : `${rule} ${whomToCall(sender, language)}`;
}
