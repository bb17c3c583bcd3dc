import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { type JourneyInbox, linkIn } from './journey-inbox.js';
import { aFachtag, ahead, type JourneyEvent } from './journey-fachtag.js';
import {
  declineByTelephone,
  inviteEverybody,
  linksOfInvitations,
  objectionLink,
  otherContactLink,
  wishLink,
} from './journey-invitations.js';
import type { OrganiserRequests } from './journey.js';
import { anExpectingSeries, aSeries } from './journey-series.js';
import { applyOn, type Guest, guest, registerAs } from './journey-stranger.js';

/** Everything that the pages of the demo need besides the demo: people in every state, with the links they got. */
export type JourneyWorld = Readonly<{
  events: Readonly<Record<'draft' | 'announced' | 'full' | 'moved' | 'today' | 'cancelled', JourneyEvent>>;
  /** Personal links by what has happened to the person. */
  people: Readonly<Record<'registered' | 'today' | 'waiting' | 'offered' | 'asked-again' | 'called-off', string>>;
  links: Readonly<
    Record<
      'confirm' | 'offer' | 'unsubscribe' | 'password' | 'wish' | 'objection' | 'objected' | 'otherContact' | 'room',
      string
    >
  >;
  /** Links of invitations by what has become of them. */
  invitations: Readonly<Record<'open' | 'accepted' | 'declined' | 'hybrid' | 'cancelled', string>>;
  ids: Readonly<
    Record<
      | 'demoEvent'
      | 'heldEvent'
      | 'person'
      | 'promised'
      | 'organisation'
      | 'project'
      | 'group'
      | 'member'
      | 'mail'
      | 'series'
      | 'expectingSeries'
      | 'expectedPerson'
      | 'segment'
      | 'mailing'
      | 'mailingTemplate'
      | 'report',
      string
    >
  >;
}>;

type Needs = Readonly<{
  inbox: JourneyInbox;
  organiser: OrganiserRequests;
  /** A new visitor each time. */
  stranger: () => Promise<Page>;
  /** What signs the links of the product. */
  secret: string;
}>;

const DEMO_EVENT = '3-netzwerktreffen-azubi-lotsen';

export async function prepareWorld({ inbox, organiser, stranger, secret }: Needs): Promise<JourneyWorld> {
  const draft = await aFachtag(organiser, { title: 'Fachtag im Entwurf', isOpen: false });
  const announced = await aFachtag(organiser, { title: 'Fachtag in Vorbereitung', isOpen: false, inWeeks: 20 });
  const full = await aFachtag(organiser, { title: 'Werkstatt mit einem Platz', capacity: 1 });
  const moved = await aFachtag(organiser, { title: 'Verschobener Fachtag', inWeeks: 9 });
  const cancelled = await aFachtag(organiser, { title: 'Abgesagter Fachtag', inWeeks: 10 });
  const today = await aFachtag(organiser, { title: 'Fachtag von heute', isSoon: true });
  const hybrid = await aFachtag(organiser, { title: 'Fachtag vor Ort und online', inWeeks: 12, isHybrid: true });
  await step(organiser, announced.id, 'announce');
  await inviteEverybody(organiser, hybrid.id);
  await inviteEverybody(organiser, cancelled.id);
  await declineByTelephone(organiser, cancelled.id);

  const join = async (event: Readonly<{ slug: string; title: string }>, someone: Guest): Promise<void> => {
    const page = await stranger();
    await registerAs(page, inbox, event, someone);
    await page.context().close();
  };
  const newcomer = await newcomers(inbox);
  const people = {
    registered: newcomer('Aylin', 'Kaya', 'IHK Nordhafen'),
    today: newcomer('Hedi', 'Sommer', 'Berufsschule am Wehr'),
    seated: newcomer('Bela', 'Kurz', 'HWK Lindenau'),
    offered: newcomer('Cem', 'Arslan', 'Berufsschule am Wehr'),
    waiting: newcomer('Dora', 'Linke', 'Bildungswerk Ost'),
    'asked-again': newcomer('Emil', 'Brandt', 'Jobcenter Mitte'),
    'called-off': newcomer('Fine', 'Voss', 'Handwerkskammer West'),
  };
  await join({ slug: DEMO_EVENT, title: '3. Netzwerktreffen' }, people.registered);
  await join(today, people.today);
  await join(full, people.seated);
  await join(full, people.offered);
  await join(full, people.waiting);
  await join(moved, people['asked-again']);
  await join(cancelled, people['called-off']);
  await step(organiser, moved.id, 'move', {
    startsLocal: ahead(77, '10:00'),
    endsLocal: ahead(77, '16:00'),
    reason: 'Der Saal hat einen Wasserschaden.',
  });
  await step(organiser, cancelled.id, 'cancel', { reason: 'Die Referentin ist erkrankt.' });
  const offer = await freePlace(inbox, stranger, full, people);

  const half = newcomer('Gesa', 'Ritter');
  const page = await stranger();
  await page.goto(`/e/${DEMO_EVENT}`);
  await applyOn(page, half);
  await page.context().close();
  const confirm = linkIn(await inbox.mail({ to: half.email, subject: /bestätigen/i }), '/bestaetigen/');
  const seat = await inbox.mail({ to: people.registered.email, subject: /^Anmeldebestätigung/ });

  const linkOf = async (who: Guest, subject: RegExp) =>
    linkIn(await inbox.mail({ to: who.email, subject }), /\/m\/[\w-]{20}/);
  const ids = await idsOfDemo(organiser, draft.networkId, people.registered);
  const invited = (eventId: string) => linksOfInvitations(organiser, eventId, secret);
  const [ofDemo, ofHybrid, ofCancelled] = [ids.demoEvent, hybrid.id, cancelled.id].map(invited);
  return {
    events: { draft, announced, full, moved, today, cancelled },
    people: {
      registered: linkIn(seat, /\/m\/[\w-]{20}/),
      today: await linkOf(people.today, /^Anmeldebestätigung/),
      waiting: await linkOf(people.waiting, /Warteliste/),
      offered: await linkOf(people.offered, /Warteliste/),
      'asked-again': await linkOf(people['asked-again'], /^Neuer Termin/),
      'called-off': await linkOf(people['called-off'], /^Anmeldebestätigung/),
    },
    links: {
      ...{ confirm, offer, unsubscribe: linkIn(seat, '/abmelden/') },
      ...{ password: await passwordLink(organiser, inbox), wish: wishLink(ids.person, secret) },
      objection: objectionLink(ids.person, secret),
      otherContact: otherContactLink(ids.promised, secret),
      room: await roomScreen(organiser, today.id),
      objected: await objected(organiser, draft.networkId, stranger, secret),
    },
    invitations: {
      open: await ofDemo!('sent'),
      accepted: await ofDemo!('accepted'),
      declined: await ofDemo!('declined'),
      hybrid: await ofHybrid!('sent'),
      cancelled: await ofCancelled!('declined'),
    },
    ids,
  };
}

/** Where people check themselves in, and the screen that tells how. */
async function roomScreen(organiser: OrganiserRequests, eventId: string): Promise<string> {
  await organiser.put(`/api/events/${eventId}/self-check-in`, { isOn: true });
  const { token } = await organiser.get<{ token: string }>(`/api/events/${eventId}/self-check-in`);
  return `/raum/${token}`;
}

/** People whom the demo does not know yet, also when it has been walked before. */
async function newcomers(inbox: JourneyInbox): Promise<typeof guest> {
  const nth = (someone: Guest, turn: number): Guest =>
    turn === 1 ? someone : { ...someone, email: someone.email.replace('@', `${turn}@`) };
  let turn = 1;
  while ((await inbox.subjects(nth(guest('Aylin', 'Kaya'), turn).email)).length > 0) turn += 1;
  return (...names) => nth(guest(...names), turn);
}

async function step(organiser: OrganiserRequests, eventId: string, name: string, more: object = {}): Promise<void> {
  const { version } = await organiser.get<{ version: number }>(`/api/events/${eventId}`);
  await organiser.post(`/api/events/${eventId}/${name}`, { version, ...more });
}

async function freePlace(
  inbox: JourneyInbox,
  stranger: Needs['stranger'],
  { slug }: JourneyEvent,
  { seated, offered }: Readonly<Record<'seated' | 'offered', Guest>>,
): Promise<string> {
  const mail = await inbox.mail({ to: seated.email, subject: /^Anmeldebestätigung/ });
  const page = await stranger();
  await page.goto(linkIn(mail, /\/m\/[\w-]{20}/));
  await page.goto(`/m/e/${slug}/absagen`);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Verbindlich absagen' }).click();
  await page.getByText('Abgemeldet', { exact: true }).waitFor();
  await page.context().close();
  return linkIn(await inbox.mail({ to: offered.email, subject: /^Ein Platz ist frei/ }), '/m/angebot/');
}

/** Somebody of whom others had told, and who did not want that. */
async function objected(
  organiser: OrganiserRequests,
  networkId: string,
  stranger: Needs['stranger'],
  secret: string,
): Promise<string> {
  const person = { lastName: 'Sander', email: 'h.sander@hohenau.example.org', source: 'Hinweis auf einem Fachtag' };
  const { id } = await organiser.post<{ id: string }>(`/api/networks/${networkId}/persons`, person);
  const link = objectionLink(id, secret);
  const page = await stranger();
  await page.goto(link);
  await page.getByRole('button', { name: 'Ich widerspreche' }).click();
  await page.getByText('Ihr Widerspruch ist angekommen').first().waitFor();
  await page.context().close();
  return link;
}

async function passwordLink(organiser: OrganiserRequests, inbox: JourneyInbox): Promise<string> {
  const { account } = await organiser.get<{ account: { email: string } }>('/api/session');
  await organiser.post('/api/password/links', { email: account.email });
  return linkIn(await inbox.mail({ to: account.email, subject: /Passwort/ }), '/o/passwort/');
}

async function idsOfDemo(
  organiser: OrganiserRequests,
  networkId: string,
  expected: Guest,
): Promise<JourneyWorld['ids']> {
  type Rows = { rows: { id: string; slug?: string }[] };
  const first = async (path: string, slug?: string): Promise<string> => {
    const { rows } = await organiser.get<Rows>(`/api/networks/${networkId}/${path}`);
    return (slug ? rows.find((row) => row.slug === slug) : rows[0])!.id;
  };
  const demoEvent = await first('events?size=100', DEMO_EVENT);
  const expectedPerson = await first(`persons?search=${encodeURIComponent(expected.email)}`);
  const members = await organiser.get<Rows>(`/api/events/${demoEvent}/registrations?status=confirmed`);
  return {
    demoEvent,
    heldEvent: await first('events?size=100', '2-netzwerktreffen-azubi-lotsen'),
    person: await first('persons?search=Quast'),
    promised: await first('persons?search=werkhof-ginstermark'),
    organisation: await first('organisations?search=Lindengau'),
    project: await first('projects'),
    group: await first('groups'),
    member: members.rows[0]!.id,
    mail: await first('mails?text=Aylin&status=sent'),
    series: await aSeries(organiser, networkId, { title: 'Arbeitskreis Ansprache' }),
    expectingSeries: await anExpectingSeries(organiser, networkId, expectedPerson),
    expectedPerson,
    segment: await aSegment(organiser, networkId),
    mailing: await aMailing(organiser, networkId, demoEvent, members.rows[0]!.id),
    mailingTemplate: await aMailingTemplate(organiser, networkId),
    report: await aReport(organiser, networkId),
  };
}

/** Somebody tells on the telephone of a project that is known in another spelling. */
async function aReport(organiser: OrganiserRequests, networkId: string): Promise<string> {
  const { id } = await organiser.post<{ id: string }>(`/api/networks/${networkId}/reports`, {
    channel: 'phone',
    project: { name: 'Lotsenprojekt Hohenau', city: 'Hohenau', note: 'Sie bilden Auszubildende zu Lotsen aus.' },
    contact: { name: 'Kim Muster', email: 'kim.muster@lotsen-hohenau.example.org' },
    reporter: { name: 'Wera Blum', email: 'wera.blum@seehafen.example.org' },
  });
  return id;
}

/** The only one of the network, also when the demo has been walked before. */
async function aMailingTemplate(organiser: OrganiserRequests, networkId: string): Promise<string> {
  const path = `/api/networks/${networkId}/mailing-templates`;
  const { rows } = await organiser.get<{ rows: { id: string }[] }>(path);
  if (rows[0]) return rows[0].id;
  const texts = { de: { subject: 'Raum geändert: {Termin}', body: 'wir treffen uns in Raum [Raum].' } };
  return (await organiser.post<{ id: string }>(path, { name: 'Anderer Raum', texts })).id;
}

/** Asked in two ways at once; kept once, also when the demo has been walked before. */
async function aSegment(organiser: OrganiserRequests, networkId: string): Promise<string> {
  const path = `/api/networks/${networkId}/segments`;
  const name = 'Kammern, zuletzt ohne Antwort';
  const { rows } = await organiser.get<{ rows: { id: string; name: string }[] }>(path);
  const known = rows.find((row) => row.name === name);
  if (known) return known.id;
  const is = (criterion: object) => ({ not: false, is: criterion });
  const { id } = await organiser.post<{ id: string }>(path, {
    name,
    criteria: {
      match: 'any',
      criteria: [
        is({ kind: 'organisation_type', types: ['ihk', 'hwk'] }),
        is({ kind: 'latest_answer', answers: ['no_answer'] }),
      ],
    },
  });
  return id;
}

/** Written to one participant and taken back: the demo's inbox stays as it is. */
async function aMailing(
  organiser: OrganiserRequests,
  networkId: string,
  eventId: string,
  registrationId: string,
): Promise<string> {
  const { id } = await organiser.post<{ id: string }>(`/api/networks/${networkId}/mailings`, {
    ...{ id: randomUUID(), eventId, recipients: 1, isMeant: false },
    selection: { kind: 'registrations', registrationIds: [registrationId] },
    texts: { de: { subject: 'Noch eine Frage', body: 'Kommen Sie mit der Bahn?\n\n- ja\n- nein' } },
  });
  await organiser.post(`/api/mailings/${id}/take-back`);
  return id;
}
