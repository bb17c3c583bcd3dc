import type { SelfAnswer, SelfStanding } from '#libs/attendance';
import type { Language } from '#libs/kernel';

/** What the page has to say instead of asking for the code. */
export type Said = Exclude<SelfStanding | SelfAnswer['outcome'], 'open' | 'wrong' | 'wait'>;

/** What is so, and what to do about it. `early` is told when. */
export const saidWords: Record<Language, Readonly<Record<Said, (opens: string) => string>>> = {
  de: {
    in: () => 'Ihre Anwesenheit ist eingetragen. Sie brauchen nichts mehr zu tun.',
    off: () => 'Bei diesem Termin trägt man sich nicht selbst ein. Bitte melden Sie sich am Einlass.',
    'no-place': () => 'Sie haben bei diesem Termin keinen Platz. Bitte sprechen Sie am Einlass mit dem Team.',
    noted: () =>
      'Das Team hat zu Ihrer Anmeldung schon etwas anderes vermerkt. Sind Sie da, sagen Sie es bitte am Einlass.',
    confirmed: () =>
      'Die Anwesenheitsliste ist schon abgeschlossen. Fehlen Sie darauf, schreiben Sie bitte dem Team des Termins.',
    early: (opens) => `Eintragen können Sie sich ab ${opens}. Bitte öffnen Sie diese Seite dann noch einmal.`,
    over: () =>
      'Der Termin ist vorbei. Waren Sie da und fehlen auf der Liste, schreiben Sie bitte dem Team des Termins.',
  },
  en: {
    in: () => 'We have noted that you are here. There is nothing left to do.',
    off: () => 'At this event people do not check themselves in. Please go to the desk.',
    'no-place': () => 'You have no place at this event. Please talk to the team at the desk.',
    noted: () =>
      'The team has already noted something else about your registration. If you are here, please tell the desk.',
    confirmed: () => 'The attendance sheet is already closed. If you are missing on it, please write to the team.',
    early: (opens) => `You can check in from ${opens}. Please open this page again then.`,
    over: () => 'The event is over. If you were there and are missing on the sheet, please write to the team.',
  },
};

export const refusedWords: Record<Language, Readonly<{ wrong: string; wait: (seconds: number) => string }>> = {
  de: {
    wrong:
      'Diese Ziffern gelten nicht oder nicht mehr: Sie wechseln alle 30 Sekunden. Bitte lesen Sie sie noch einmal ab.',
    wait: (seconds) =>
      `Das waren mehrere falsche Codes. Bitte warten Sie ${span(seconds, 'Sekunden', 'Minuten')} und lesen Sie die Ziffern dann noch einmal ab, oder gehen Sie zum Einlass.`,
  },
  en: {
    wrong: 'These digits do not count, or no longer: they change every 30 seconds. Please read them once more.',
    wait: (seconds) =>
      `Several codes were wrong. Please wait ${span(seconds, 'seconds', 'minutes')} and read the digits once more, or go to the desk.`,
  },
};

const span = (seconds: number, inSeconds: string, inMinutes: string): string =>
  seconds <= 90 ? `${seconds} ${inSeconds}` : `${Math.ceil(seconds / 60)} ${inMinutes}`;
