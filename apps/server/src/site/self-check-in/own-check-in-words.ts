import type { SelfAnswer, SelfStanding } from '#libs/attendance';
import type { Language } from '#libs/kernel';

/** What the page has to say instead of asking for the code. */
export type Said = Exclude<SelfStanding | SelfAnswer['outcome'], 'open' | 'wrong' | 'wait'>;

/** Where somebody is who should be there: in the house, with a desk, or in a video meeting. */
export type Where = 'on_site' | 'online';

/** What is so. `early` is told when. */
export const saidWords: Record<Language, Readonly<Record<Said, (opens: string) => string>>> = {
  de: {
    in: () => 'Ihre Anwesenheit ist eingetragen. Sie brauchen nichts mehr zu tun.',
    'called-off': () => 'Dieser Termin findet nicht statt. Sie brauchen nichts zu tun.',
    off: () => 'Bei diesem Termin trägt man sich nicht selbst ein.',
    'no-place': () => 'Sie haben bei diesem Termin keinen Platz.',
    noted: () => 'Das Team hat zu Ihrer Anmeldung schon etwas anderes vermerkt.',
    confirmed: () => 'Die Anwesenheitsliste ist schon abgeschlossen.',
    early: (opens) => `Eintragen können Sie sich ab ${opens}. Bitte öffnen Sie diese Seite dann noch einmal.`,
    over: () => 'Der Termin ist vorbei.',
  },
  en: {
    in: () => 'We have noted that you are here. There is nothing left to do.',
    'called-off': () => 'This event does not take place. There is nothing for you to do.',
    off: () => 'At this event people do not check themselves in.',
    'no-place': () => 'You have no place at this event.',
    noted: () => 'The team has already noted something else about your registration.',
    confirmed: () => 'The attendance sheet is already closed.',
    early: (opens) => `You can check in from ${opens}. Please open this page again then.`,
    over: () => 'The event is over.',
  },
};

/** What leads on where they cannot say it themselves: whom to call stands behind it. */
export const wayOutWords: Record<Language, Readonly<Record<Where | 'late', string>>> = {
  de: {
    on_site: 'Sind Sie da? Dann melden Sie sich bitte am Einlass. Ist dort niemand:',
    online: 'Sind Sie da?',
    late: 'Waren Sie da und fehlen auf der Liste?',
  },
  en: {
    on_site: 'Are you here? Please go to the desk. If nobody is there:',
    online: 'Are you here?',
    late: 'Were you there, and are you missing on the sheet?',
  },
};

const ways: Readonly<Record<Said, 'none' | 'now' | 'late'>> = {
  ...{ in: 'none', 'called-off': 'none', early: 'none' },
  ...{ off: 'now', 'no-place': 'now', noted: 'now' },
  ...{ confirmed: 'late', over: 'late' },
};

export function wayOutOf(said: Said, where: Where, language: Language): string | null {
  const way = ways[said];
  return way === 'none' ? null : wayOutWords[language][way === 'now' ? where : way];
}

export const askWords: Record<Language, Readonly<Record<Where, string>>> = {
  de: {
    on_site: 'Auf der Leinwand stehen sechs Ziffern. Tragen Sie sie hier ein: So wissen wir, dass Sie da sind.',
    online:
      'In der Videokonferenz werden sechs Ziffern gezeigt. Tragen Sie sie hier ein: So wissen wir, dass Sie da sind.',
  },
  en: {
    on_site: 'There are six digits on the screen of the room. Type them here, and we know that you are here.',
    online: 'Six digits are shown in the video meeting. Type them here, and we know that you are here.',
  },
};

export const refusedWords: Record<Language, Readonly<{ wrong: string; wait: (seconds: number) => string }>> = {
  de: {
    wrong:
      'Diese Ziffern gelten nicht oder nicht mehr: Sie wechseln alle 30 Sekunden. Bitte lesen Sie sie noch einmal ab.',
    wait: (seconds) =>
      `Das waren mehrere falsche Codes. Bitte warten Sie ${span(seconds, 'Sekunden', 'Minuten')} und lesen Sie die Ziffern dann noch einmal ab.`,
  },
  en: {
    wrong: 'These digits do not count, or no longer: they change every 30 seconds. Please read them once more.',
    wait: (seconds) =>
      `Several codes were wrong. Please wait ${span(seconds, 'seconds', 'minutes')}, and then read the digits once more.`,
  },
};

const span = (seconds: number, inSeconds: string, inMinutes: string): string =>
  seconds <= 90 ? `${seconds} ${inSeconds}` : `${Math.ceil(seconds / 60)} ${inMinutes}`;
