import { randomUUID } from 'node:crypto';
import { createElement, type ReactElement } from 'react';
import { anybody } from '#libs/auth';
import { type EventFacts, eventStates, type EventState, type PublicEvent, registrationStateOf } from '#libs/events';
import { type Language, moment, toInstant } from '#libs/kernel';
import {
  mayAccept,
  mayCancel,
  modes,
  type OwnRegistrationView,
  placeKinds,
  type RegistrationStatus,
  registrationStatuses,
  standing,
  type WaitReason,
} from '#libs/registration';
import { EventPage } from './event/event.page.js';
import { ThanksPage } from './event/thanks.page.js';
import { CancelPage } from './participant/cancel.page.js';
import type { Offer } from './participant/offer.queries.js';
import { OfferPage } from './participant/offer.page.js';
import { OwnEventPage } from './participant/own-event.page.js';
import { nextOf } from './participant/next-step.rules.js';
import { OtherRegistrations } from './participant/OtherRegistrations.js';
import { TodayPage } from './participant/today.page.js';
import { ConfirmedPage } from './registration/confirmed.page.js';
import { ConfirmPage } from './registration/confirm.page.js';
import { render } from './render.js';

const ZONE = 'Europe/Berlin';
const at = (local: string): Date => toInstant(local, ZONE);
const RESPOND_BY = '2026-03-17T12:00';
const phone = '030 5550';

const facts = {
  ...{ id: randomUUID(), networkId: randomUUID(), networkName: 'Netzwerk Azubi-Lotsen', networkSlug: 'azubi-lotsen' },
  ...{ networkIsPublic: true, networkLogo: null, accentColor: null, slug: 'fachtag-3', title: '3. Fachtag', number: 3 },
  ...{ type: 'fachtag', format: 'hybrid', state: 'closed', zone: ZONE, maxPerOrganisation: 2, modes: [] },
  ...{
    startsLocal: '2026-03-19T10:00',
    endsLocal: '2026-03-19T16:00',
    calendarUid: '01960000-0000-7000-8000-00000000000e',
    calendarStart: null,
    plannedSequence: 0,
    calendarSequence: 1,
  },
  ...{ startsAt: at('2026-03-19T10:00'), endsAt: at('2026-03-19T16:00'), changedAt: at('2026-02-02T08:00') },
  ...{ registrationOpensAt: null, registrationClosesAt: null, cancelUntil: at('2026-03-16T18:00'), fundingNotice: '' },
  ...{ venueName: 'Haus am Ufer', venueAddress: 'Uferweg 1, Lindengau', meetingUrl: 'https://treffen.example.org/r' },
  ...{ contactName: 'Selin Aydemir', contactPhone: phone, contactEmail: null },
} as const satisfies EventFacts;

const moments = {
  'weeks before': at('2026-03-02T10:00'),
  'after the deadlines': at('2026-03-17T19:00'),
  'in the last hours': at('2026-03-19T07:00'),
  'while it runs': at('2026-03-19T11:00'),
  'the week after': at('2026-03-24T11:00'),
} as const;

const reasons: readonly WaitReason[] = [
  { code: 'no-place' },
  { code: 'places-are-reserved', until: '2026-03-05T17:00:00.000Z' },
  { code: 'places-are-reserved', until: null },
  { code: 'places-are-put-off', until: '2026-03-05T17:00:00.000Z' },
  { code: 'places-are-put-off', until: null },
  { code: 'offers-are-out', offers: 1 },
  { code: 'offers-unanswered', offers: 2 },
  { code: 'organisation-limit', limit: 2 },
  { code: 'others-first', ahead: 0 },
  { code: 'desk-decides' },
  { code: 'event-over' },
];

const ownOf = (status: RegistrationStatus, event: EventFacts, now: Date, reason?: WaitReason): OwnRegistrationView => ({
  ...{ id: randomUUID(), personId: 'person', personName: 'Ute Kallweit', status, mode: 'on_site', version: 1 },
  ...{ organisationName: '', projectName: '', land: null, practiceStage: null, question: '', dietary: '' },
  ...{ accessNeeds: '', listsName: false, listsEmail: false, language: 'de', takenOverBy: null, event },
  respondBy: status === 'offered' || status === 'pending_reconfirmation' ? at(RESPOND_BY) : null,
  registrationState: registrationStateOf(event, now),
  waiting: reason && status === 'waitlisted' ? { id: 'r', position: 3, reason } : null,
});

const publicOf = (event: EventFacts, now: Date) =>
  ({
    ...event,
    ...{ motto: '', description: '', venueDirections: '', accessibilityNotes: '', audience: '', costNote: '' },
    ...{
      nextDateHint: '',
      constituting: false,
      cancelReason: '',
      cover: null,
      isListed: true,
      movedFrom: null,
      hostName: '',
    },
    ...{ successor: null, agenda: [], logos: [], land: null, window: { opens: null, closes: null, cancelUntil: null } },
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    changedAt: event.changedAt.toISOString(),
    registrationState: registrationStateOf(event, now),
  }) as unknown as PublicEvent;

type Seen = Readonly<{
  name: string;
  status: RegistrationStatus | null;
  state: EventState;
  html: string;
  text: string;
}>;

const readable = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** Every page that speaks of one's own registration, for everybody who may see it at this moment. */
function pagesAt(now: Date, language: Language): readonly Seen[] {
  const seen: Seen[] = [];
  const places = [{ mode: 'on_site', capacity: 10, free: 0, taken: 10, held: 0, waiting: 3 }] as const;
  const baseUrl = 'https://t.example.org';
  const hasBegun = now >= facts.startsAt;
  const states = eventStates.filter((state) => !['draft', 'announced', 'documented', 'archived'].includes(state));
  for (const state of states) {
    // Time alone brings an event into and out of these.
    if (state === 'open' && now >= facts.startsAt) continue;
    if (
      (state === 'running' || state === 'held') !== hasBegun &&
      !['closed', 'cancelled', 'not_held'].includes(state)
    ) {
      continue;
    }
    const event: EventFacts = { ...facts, state };
    const page = publicOf(event, now);
    const see = (name: string, status: RegistrationStatus | null, element: ReactElement) => {
      const { html } = render(element);
      seen.push({ name, status, state, html, text: readable(html) });
    };
    see('thanks', null, createElement(ThanksPage, { event: page, language }));
    see('event', null, createElement(EventPage, { event: page, places, baseUrl, now, language }));
    const isOff = state === 'cancelled' || state === 'not_held';
    for (const status of registrationStatuses) {
      // What is called off has taken everybody with it.
      if (isOff && standing[status].isOpen) continue;
      for (const reason of status === 'waitlisted' ? reasons : [undefined]) {
        const own = ownOf(status, event, now, reason);
        const props = { own, all: [own], event: page, now, isSaved: false, language };
        see(`own ${reason?.code ?? ''}`, status, createElement(OwnEventPage, props));
        const visit = {
          personId: 'person',
          caller: anybody,
          profiles: [],
          own: [own],
          next: nextOf([own], now),
          now,
          language,
        };
        const cards = [createElement(OtherRegistrations, visit)];
        see('today', status, createElement(TodayPage, { ...visit, cards, isSaved: false }));
        see('event', status, createElement(EventPage, { event: page, places, own, baseUrl, now, language }));
        if (mayCancel(own, now)) see('cancel', status, createElement(CancelPage, { own, language }));
        if (mayAccept(own, now)) {
          see('offer', status, createElement(OfferPage, { offer: own as unknown as Offer, token: 't', language }));
        }
      }
      if (hasBegun) continue;
      const own = ownOf(status, event, now);
      const request = { ...own, turn: 1 };
      see('confirm', status, createElement(ConfirmPage, { request, token: 't', language }));
      const registration = { ...own, eventId: event.id, place: 'regular', sequence: 1, position: 3 } as const;
      if (standing[status].isTold) {
        see('confirmed', status, createElement(ConfirmedPage, { registration, event, now, language }));
      }
    }
  }
  return seen;
}

const codes: readonly string[] = [...registrationStatuses, ...modes, ...placeKinds, 'in_person', 'not_held'];

describe.each(
  Object.entries(moments).flatMap(([name, now]) => (['de', 'en'] as const).map((l) => [name, l, now] as const)),
)('every page about a registration %s (%s)', (_name, language, now) => {
  const seen = pagesAt(now, language);
  const hasBegun = now >= facts.startsAt;
  const isOver = now >= facts.endsAt;
  const wrong = (isWrong: (one: Seen) => boolean) => [
    ...new Set(seen.filter(isWrong).map(({ name, status, state }) => `${name}: ${status} of ${state}`)),
  ];

  it('has no code words and no holes', () => {
    const shown = codes.filter((code) => code !== 'online' && (language === 'de' || code.includes('_')));
    const words = new RegExp(`\\b(?:${shown.join('|')})\\b|undefined|null|NaN|[{}]|\\[object|[-−]\\d+ `);
    expect(wrong(({ text }) => words.test(text))).toEqual([]);
  });

  it('says of an event that was called off that it does not take place, and not that somebody has left', () => {
    const says =
      /findet nicht statt|hat nicht stattgefunden|abgesagt|does not take place|did not take place|is cancelled/i;
    const left = /Abgemeldet|>Cancelled</;
    const isOff = ({ state, status }: Seen) =>
      (state === 'cancelled' || state === 'not_held') && status === 'cancelled';
    expect(wrong((one) => isOff(one) && !says.test(one.text))).toEqual([]);
    expect(wrong((one) => isOff(one) && one.name !== 'event' && left.test(one.html))).toEqual([]);
  });

  it('says to nobody without a place that they are registered or that a place is theirs', () => {
    const claims =
      /Sie sind angemeldet|Sie waren angemeldet|Angemeldet als|Registered as|Ihr Platz ist sicher|You are registered|Your place is certain/;
    expect(wrong(({ status, text }) => status !== null && !standing[status].holdsPlace && claims.test(text))).toEqual(
      [],
    );
    expect(wrong(({ status, text }) => status === null && claims.test(text))).toEqual([]);
  });

  it('says to nobody that it is over before it is, or lies ahead once it has begun', () => {
    const over = /Termin ist vorbei|event is over/;
    expect(wrong(({ state, text }) => !isOver && !['held', 'not_held'].includes(state) && over.test(text))).toEqual([]);
    const ahead = /beginnt in wenigen Stunden|begins in a few hours|Sie sind angemeldet\.|You are registered\./;
    expect(wrong(({ text, name }) => isOver && !name.includes('desk-decides') && ahead.test(text))).toEqual([]);
  });

  it('thanks nobody for coming who did not, or of whom nobody knows', () => {
    const thanks = /Schön, dass Sie dabei waren|good to have you with us/;
    expect(wrong(({ status, text }) => status !== 'attended' && thanks.test(text))).toEqual([]);
  });

  it('offers nothing that is over, and asks for no answer by a moment that is past', () => {
    const said = moment(RESPOND_BY, language);
    const short = said.replace(/ 2026/, '');
    const isPast = now >= at(RESPOND_BY);
    expect(wrong(({ text }) => isPast && (text.includes(said) || text.includes(short)))).toEqual([]);
    const free = /Ein Platz ist für Sie frei|Platz angeboten|A place is free for you|Place offered/;
    expect(
      wrong(({ name, status, text }) => isPast && status === 'offered' && name.startsWith('own') && free.test(text)),
    ).toEqual([]);
    const confirm = /noch nicht bestätigt\. Der Link|not confirmed yet\. The link/;
    expect(wrong(({ text }) => hasBegun && confirm.test(text))).toEqual([]);
  });

  it('gives a number wherever it says to call', () => {
    expect(wrong(({ text }) => /rufen Sie|Please call/.test(text) && !text.includes(phone))).toEqual([]);
  });

  it('promises nobody on the waiting list a place', () => {
    const promises = /Danach rücken Sie nach|After that you move up/;
    expect(wrong(({ text }) => promises.test(text))).toEqual([]);
  });
});

describe('the way into an online event that begins just after midnight', () => {
  const now = moments['weeks before'];
  const start = { startsLocal: '2026-03-19T00:10', startsAt: at('2026-03-19T00:10') } as const;
  const event: EventFacts = { ...facts, ...start };
  const own = { ...ownOf('confirmed', event, now), mode: 'online' } as const;

  it.each([
    ['de', /öffnet hier schon am Mittwoch, 18\. März( 2026)?, 23:55\sUhr\./],
    ['en', /already on Wednesday,? 18 March( 2026)?, 23:55\./],
  ] as const)('names the day on which it opens (%s)', (language, said) => {
    const props = { own, all: [own], event: publicOf(event, now), now, isSaved: false, language };
    expect(readable(render(createElement(OwnEventPage, props)).html)).toMatch(said);
  });
});
