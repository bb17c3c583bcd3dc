import type { Language } from '#libs/kernel';
import { invitationLink, type MailLink, pageLink } from '../links.js';
import type { Leaving } from '../place-words.js';
import type { Frame, Gathering } from '../template.js';
import type { ParametersOf, TemplateName } from './catalogue.js';

type RhythmName = Extract<
  TemplateName,
  | 'save-the-date'
  | 'invitation-reminder'
  | 'invitation-moved'
  | 'participant-info'
  | 'are-you-coming'
  | 'access-link'
  | 'thanks'
  | 'sorry-missed'
>;
type RhythmSamples = { readonly [Name in RhythmName]: ParametersOf<Name> };

/** What the samples of all mails share. */
type Shared = Readonly<{
  frame: Frame;
  event: Gathering;
  until: string;
  reason: string;
  leaving: Leaving;
  manage: MailLink;
}>;

/** Samples of the mails around a gathering, from save the date to thanks. */
export function rhythmSamples(language: Language, shared: Shared): RhythmSamples {
  const { frame, event, until, reason, leaving, manage } = shared;
  const german = language === 'de';
  const day = german ? 'Donnerstag, 19. März 2026' : 'Thursday, 19 March 2026';
  const time = german ? '10:00\u00a0Uhr' : '10:00';
  const online = { ...event, place: 'online' };
  const answer = invitationLink('01900000-0000-7000-8000-000000000001', 1);
  const answers = { accept: answer, decline: answer, stayInterested: answer };
  const next = {
    title: '3. Fachtag „Übergänge gestalten“',
    when: german ? 'Dienstag, 10. November 2026, 10:00–16:00\u00a0Uhr' : 'Tuesday, 10 November 2026, 10:00–16:00',
    page: pageLink('/e/fachtag-herbst-2026'),
  };
  return {
    'save-the-date': {
      ...frame,
      event,
      day,
      aim: german ? 'Wir bringen zusammen, was an Übergängen gelingt.' : 'We bring together what works at transitions.',
      audience: german ? 'alle Projekte, auch neue' : 'all projects, new ones too',
      invitedOn: german ? 'Donnerstag, 22. Januar 2026' : 'Thursday, 22 January 2026',
      reasons: [{ kind: 'member', name: 'Arbeitskreis Übergänge' }],
    },
    'invitation-reminder': { ...frame, event, until, ...answers },
    'invitation-moved': {
      ...frame,
      event,
      previousWhen: german ? 'Donnerstag, 12. März 2026, 10:00–16:00\u00a0Uhr' : 'Thursday, 12 March 2026, 10:00–16:00',
      reason,
      hadDeclined: false,
      answer: { until, ...answers },
    },
    'participant-info': {
      ...frame,
      event,
      day,
      isOnline: false,
      programme: german
        ? ['10:00 Begrüßung', '10:30 Übergänge, die gelingen', '13:00 World-Café']
        : ['10:00 Welcome', '10:30 Transitions that work', '13:00 World café'],
      directions: german ? 'Straßenbahn 3 bis Anger, dann 5 Minuten zu Fuß' : 'Tram 3 to Anger, then 5 minutes on foot',
      accessibility: german ? 'Stufenloser Zugang' : 'Step-free access',
      leaving,
      manage,
    },
    'are-you-coming': { ...frame, event, day, isAsked: false, leaving, manage },
    'access-link': { ...frame, event: online, day, time, isLast: false, isOnline: true, manage },
    thanks: { ...frame, event, hasCome: true, next },
    'sorry-missed': { ...frame, event, absence: 'excused', next },
  };
}

const prefaceIn: Readonly<Record<Language, readonly string[]>> = {
  de: ['Diesmal beginnen wir mit einem gemeinsamen Frühstück.', 'Bringen Sie gern jemanden mit.'],
  en: ['This time we begin with a breakfast together.', 'You are welcome to bring somebody along.'],
};

/** The same in the states in which they read differently. */
export function otherRhythmStates(language: Language, usual: RhythmSamples) {
  const late = { leaving: { by: 'deputy' } } as const;
  return {
    'save-the-date': {
      bare: { ...usual['save-the-date'], aim: undefined, audience: undefined, invitedOn: undefined },
      prefaced: { ...usual['save-the-date'], preface: prefaceIn[language] },
    },
    'invitation-reminder': {
      full: { ...usual['invitation-reminder'], isFull: true },
      late: { ...usual['invitation-reminder'], isOwnDeadline: true },
    },
    'invitation-moved': {
      declined: { ...usual['invitation-moved'], hadDeclined: true },
      closed: { ...usual['invitation-moved'], answer: undefined },
    },
    'participant-info': {
      online: { ...usual['participant-info'], event: usual['access-link'].event, isOnline: true },
      bare: { ...usual['participant-info'], programme: [], directions: undefined, accessibility: undefined, ...late },
    },
    'are-you-coming': {
      asked: { ...usual['are-you-coming'], isAsked: true, leaving: { by: 'page' } },
      late: { ...usual['are-you-coming'], ...late },
    },
    'access-link': {
      'on-site': { ...usual['access-link'], event: usual.thanks.event, isOnline: false },
      last: { ...usual['access-link'], isLast: true },
    },
    thanks: {
      unrecorded: { ...usual.thanks, hasCome: false },
      'next-hint': { ...usual.thanks, next: { hint: language === 'de' ? 'Herbst 2026' : 'Autumn 2026' } },
    },
    'sorry-missed': {
      absent: { ...usual['sorry-missed'], absence: 'absent', next: undefined },
      silent: { ...usual['sorry-missed'], absence: 'silent' },
    },
  } satisfies { readonly [Name in RhythmName]?: Readonly<Record<string, ParametersOf<Name>>> };
}
