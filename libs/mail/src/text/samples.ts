import { type Language, longDate } from '#libs/kernel';
import type { ParametersOf, TemplateName } from './catalogue.js';
import { digestSample, digestStates } from './digest-samples.js';
import { freeSample, greetingSample } from './free-samples.js';
import {
  confirmLink,
  invitationLink,
  objectionLink,
  otherContactLink,
  offerLink,
  pageLink,
  passwordLink,
  personLink,
  wishLink,
} from '../links.js';
import type { Frame, Gathering } from '../template.js';
import { otherInvitationStates } from './invitation-samples.js';
import { otherReportStates, reportSamples } from './report-samples.js';
import { otherRhythmStates, rhythmSamples } from './rhythm-samples.js';

const ID = '01900000-0000-7000-8000-000000000001';
const EXPIRES_ON = 1_790_000_000;

/** A reader and a network, invented, for previews and golden files. */
export const sampleFrame: Frame = {
  addressee: { salutation: 'Frau', title: 'Dr.', firstName: 'Aylin', lastName: 'Demir' },
  sender: {
    name: 'Netzwerk Ausbildung im Wandel',
    contactName: 'Jörg Müller',
    phone: '+49 30 0000000',
    email: 'kontakt@example.org',
    fundingNotice: 'Gefördert durch das Ministerium für Beispiele aus Mitteln des ESF Plus.',
  },
};

const events: Record<Language, Gathering> = {
  de: {
    title: '2. Fachtag „Übergänge gestalten“',
    when: 'Donnerstag, 19. März 2026, 10:00–16:00\u00a0Uhr',
    place: 'Handwerkskammer, Großer Saal, Musterstraße 1, Erfurt',
    page: pageLink('/e/fachtag-2026'),
  },
  en: {
    title: '2. Fachtag „Übergänge gestalten“',
    when: 'Thursday, 19 March 2026, 10:00–16:00',
    place: 'Handwerkskammer, Großer Saal, Musterstraße 1, Erfurt',
    page: pageLink('/e/fachtag-2026'),
  },
};

/** One finished set of parameters for each mail: what a preview shows and a golden file holds. */
export function samples(language: Language): { readonly [Name in TemplateName]: ParametersOf<Name> } {
  const german = language === 'de';
  const event = events[language];
  const mode = german ? 'vor Ort' : 'on site';
  const manage = personLink(ID, 1);
  const until = german ? 'Montag, 2. März 2026, 18:00\u00a0Uhr' : 'Monday, 2 March 2026, 18:00';
  const reason = german ? 'Der Saal steht nicht zur Verfügung.' : 'The hall is not available.';
  const second = german ? 'Donnerstag, 16. April 2026, 10:00–16:00\u00a0Uhr' : 'Thursday, 16 April 2026, 10:00–16:00';
  const setPassword = passwordLink(ID, 1, EXPIRES_ON);
  const leaving = { by: 'page', until } as const;
  const offer = offerLink(ID, 1, { turn: 1, expiresOn: EXPIRES_ON });
  const invitation = {
    ...sampleFrame,
    event,
    day: event.when.split(/, \d\d:/)[0]!,
    occasion: german
      ? 'Viele von Ihnen haben nach dem letzten Fachtag gefragt, wie es weitergeht. Darüber sprechen wir.'
      : 'Many of you asked after the last meeting how things go on. That is what we will talk about.',
    audience: german ? 'alle Projekte, auch neue und interessierte' : 'all projects, new and interested ones, too',
    programme: german
      ? ['Übergänge, die gelingen (10:30)', 'Bericht aus der Praxis: PraxisStart Labor (11:30)', 'World-Café (13:00)']
      : ['Transitions that work (10:30)', 'From practice: PraxisStart Labor (11:30)', 'World café (13:00)'],
    costs: german ? 'Die Teilnahme ist kostenfrei.' : 'Taking part is free of charge.',
    until,
    accept: invitationLink(ID, 1, 'accepted'),
    decline: invitationLink(ID, 1, 'declined'),
    stayInterested: invitationLink(ID, 1, 'declined_interested'),
    reasons: [
      { kind: 'member', name: 'Arbeitskreis Übergänge' },
      { kind: 'interested', name: '1. Fachtag' },
    ],
  } as const;
  return {
    'registration-received': {
      ...sampleFrame,
      event,
      mode,
      confirm: confirmLink('fachtag-2026', ID, 1, EXPIRES_ON),
      confirmUntil: until,
    },
    'already-registered': {
      ...sampleFrame,
      event,
      standing: { kind: 'seated', leaving: { by: 'page', until } },
      manage,
    },
    'registration-confirmed': {
      ...sampleFrame,
      event,
      mode,
      details: [
        { term: german ? 'Einrichtung' : 'Organisation', detail: 'Berufsschule Musterstadt' },
        { term: german ? 'Verpflegung' : 'Food', detail: german ? 'vegetarisch' : 'vegetarian' },
      ],
      leaving,
      manage,
    },
    'registration-changed': {
      ...sampleFrame,
      event,
      changes: [{ what: 'Name', from: 'Ailin Demir', to: 'Dr. Aylin Demir' }],
      standing: { kind: 'seated', leaving },
      manage,
    },
    'registration-waitlisted': { ...sampleFrame, event, mode, position: 4, manage },
    'registration-rejected': {
      ...sampleFrame,
      event,
      reason: german ? 'Alle Plätze sind vergeben.' : 'All places are taken.',
      alternative: german ? 'Teilnahme online' : 'Taking part online',
      nextDate: german ? 'Herbst 2026' : 'Autumn 2026',
    },
    'waitlist-offer': { ...sampleFrame, event, mode, until, offer },
    'offer-expired': { ...sampleFrame, event, position: 7, outlook: 'in-turn', manage },
    'cancel-confirmed': { ...sampleFrame, event, hadPlace: true, by: 'person' },
    'substitution-confirmed': { ...sampleFrame, event, mode, namedBy: 'Paul Weber', leaving, manage },
    'substitution-notice': { ...sampleFrame, event, deputyName: 'Paul Weber' },
    'event-changed': {
      ...sampleFrame,
      event,
      changes: [
        { what: german ? 'Ort' : 'Venue', from: 'IHK, Raum 2', to: event.place },
        { what: german ? 'Beginn' : 'Start', from: '', to: german ? '10:00\u00a0Uhr' : '10:00' },
      ],
      reason,
      manage,
    },
    'event-moved': {
      ...sampleFrame,
      event,
      previousWhen: german ? 'Donnerstag, 12. März 2026, 10:00–16:00\u00a0Uhr' : 'Thursday, 12 March 2026, 10:00–16:00',
      reason,
      reconfirmUntil: until,
      manage,
    },
    'reconfirm-reminder': { ...sampleFrame, event, reconfirmUntil: until, manage },
    'event-cancelled': {
      ...sampleFrame,
      event,
      hadPlace: true,
      reason,
      successor: { title: event.title, when: event.when, page: pageLink('/e/fachtag-herbst-2026') },
    },
    'free-mail': { ...sampleFrame, ...freeSample[language] },
    'participant-mail': { ...sampleFrame, ...freeSample[language], title: event.title },
    'series-entry': {
      ...sampleFrame,
      series: 'AK Ansprache von Betrieben',
      holds: 'all',
      dates: [`${event.when}, ${event.place}`, `${second}, ${event.place}`],
      manage,
    },
    'still-interested': { ...sampleFrame, network: sampleFrame.sender.name, answer: wishLink(ID, 1) },
    'still-there': {
      ...sampleFrame,
      network: sampleFrame.sender.name,
      day: german ? 'Mittwoch, 4. März 2026' : 'Wednesday, 4 March 2026',
      answer: wishLink(ID, 1),
    },
    'first-information': {
      ...sampleFrame,
      projects: [
        {
          name: 'Lotsenprojekt Hohenau',
          source: {
            kind: 'gathering',
            title: '1. Fachtag „Übergänge gestalten“',
            day: german ? '24. Juni 2025' : '24 June 2025',
          },
        },
      ],
      purpose: german
        ? 'Hier tauschen sich Projekte aus, die Jugendliche auf dem Weg in die Ausbildung begleiten'
        : 'Projects that accompany young people on their way into training meet here',
      controller: 'Institut Werkbrücke gGmbH, Erfurt',
      next: event,
      objection: objectionLink(ID, 1),
      otherContact: otherContactLink(ID, 1),
    },
    'project-added': {
      ...sampleFrame,
      added: [{ name: 'Startklar Westmark', source: { kind: 'somebody' } }],
      others: ['Lotsenprojekt Hohenau'],
      page: personLink(ID, 1),
    },
    invitation,
    'invitation-guarantee': {
      ...invitation,
      projects: ['Handwerk hilft'],
      introduction: german
        ? 'Projekte in Thüringen, die jungen Menschen in Ausbildung helfen, tauschen sich zweimal im Jahr aus.'
        : 'Projects in Thuringia that help young people into training meet twice a year.',
      heldUntil: until,
      otherContact: otherContactLink(ID, 1),
      reasons: [{ kind: 'obligation', name: 'Handwerk hilft' }],
    },
    'invitation-short-notice': {
      ...invitation,
      projects: ['Handwerk hilft'],
      introduction: german
        ? 'Projekte in Thüringen, die jungen Menschen in Ausbildung helfen, tauschen sich zweimal im Jahr aus.'
        : 'Projects in Thuringia that help young people into training meet twice a year.',
      otherContact: otherContactLink(ID, 1),
      reasons: [{ kind: 'short_notice', name: 'Handwerk hilft' }],
    },
    ...rhythmSamples(language, { frame: sampleFrame, event, until, reason, leaving, manage }),
    ...reportSamples(language, sampleFrame, event),
    'personal-link': { ...sampleFrame, manage },
    'digest-caretaker': { ...sampleFrame, ...digestSample(language) },
    'account-invitation': { ...sampleFrame, invitedBy: 'Jörg Müller', setPassword, validUntil: until },
    'password-reset': { ...sampleFrame, setPassword, validUntil: until },
  };
}

/** The same mails in the states in which they read differently, each under a name of its own. */
export function otherStates(language: Language): OtherStates {
  const usual = samples(language);
  const registered = usual['already-registered'];
  const { until, offer } = usual['waitlist-offer'];
  const leaving = { by: 'page', until } as const;
  const late = { leaving: { by: 'deputy' } } as const;
  const begun = { leaving: { by: 'call' } } as const;
  const nextFachtag = { title: '3. Fachtag', day: longDate('2026-09-17', language) };
  return {
    'digest-caretaker': digestStates(usual['digest-caretaker']),
    'registration-confirmed': {
      late: { ...usual['registration-confirmed'], ...late },
      begun: { ...usual['registration-confirmed'], ...begun },
    },
    'registration-changed': {
      asked: { ...usual['registration-changed'], standing: { kind: 'asked', until, leaving } },
      'asked-late': { ...usual['registration-changed'], standing: { kind: 'asked', leaving } },
    },
    'substitution-confirmed': { late: { ...usual['substitution-confirmed'], ...late } },
    'registration-waitlisted': {
      late: { ...usual['registration-waitlisted'], outlook: 'desk-decides' },
      online: { ...usual['registration-waitlisted'], hasOnline: true },
      'on-site': { ...usual['registration-waitlisted'], mode: 'online', hasOnSite: true },
      promised: { ...usual['registration-waitlisted'], promise: { next: nextFachtag } },
      'promised-open': { ...usual['registration-waitlisted'], promise: { next: null } },
    },
    'waitlist-offer': { last: { ...usual['waitlist-offer'], isLast: true } },
    'offer-expired': {
      begun: { ...usual['offer-expired'], outlook: 'begun' },
      late: { ...usual['offer-expired'], outlook: 'desk-decides' },
      twice: { ...usual['offer-expired'], outlook: 'ask-us' },
    },
    'event-changed': {
      asked: { ...usual['event-changed'], standing: { kind: 'asked', until, leaving } },
      offered: { ...usual['event-changed'], standing: { kind: 'offered', until, offer } },
      waiting: { ...usual['event-changed'], standing: { kind: 'waiting', outlook: 'in-turn' } },
    },
    'cancel-confirmed': {
      'by-organiser': { ...usual['cancel-confirmed'], by: 'organiser', reason: usual['event-changed'].reason },
      'by-silence': { ...usual['cancel-confirmed'], by: 'deadline' },
    },
    'free-mail': { greeting: { ...usual['free-mail'], ...greetingSample[language] } },
    ...otherInvitationStates(language, usual),
    'series-entry': {
      one: { ...usual['series-entry'], holds: 'one', dates: usual['series-entry'].dates.slice(0, 1) },
      off: { ...usual['series-entry'], holds: 'off', dates: usual['series-entry'].dates.slice(0, 1) },
      none: { ...usual['series-entry'], holds: 'none', dates: [] },
    },
    'event-cancelled': {
      waiting: { ...usual['event-cancelled'], hadPlace: false },
      invited: { ...usual['event-cancelled'], hadPlace: false, wasInvited: true },
    },
    ...otherRhythmStates(language, usual),
    ...otherReportStates(language, usual, events[language]),
    'reconfirm-reminder': { 'until-start': { ...usual['reconfirm-reminder'], isUntilStart: true } },
    'already-registered': {
      'too-late': { ...registered, standing: { kind: 'seated', leaving: { by: 'deputy' } } },
      begun: { ...registered, standing: { kind: 'seated', leaving: { by: 'call' } } },
      asked: { ...registered, standing: { kind: 'asked', until, leaving } },
      'asked-late': { ...registered, standing: { kind: 'asked', leaving } },
      waiting: { ...registered, standing: { kind: 'waiting', position: 4, outlook: 'in-turn' } },
      'waiting-unanswered': { ...registered, standing: { kind: 'waiting', position: 4, outlook: 'ask-us' } },
      'waiting-late': { ...registered, standing: { kind: 'waiting', position: 4, outlook: 'desk-decides' } },
      offered: { ...registered, standing: { kind: 'offered', until, offer } },
      'offer-over': { ...registered, standing: { kind: 'offer-over' } },
      recorded: { ...registered, standing: { kind: 'recorded' } },
    },
  };
}

type OtherStates = {
  readonly [Name in TemplateName]?: Readonly<Record<string, ParametersOf<Name>>>;
};
