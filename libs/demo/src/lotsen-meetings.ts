import type { InvitationState } from '#libs/outreach';
import { addEvent, type DemoEvent, type DemoRegistration, register } from './demo-event.js';
import { invite } from './demo-invitations.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';
import type { DemoInvitation } from './demo-invitations.js';
import { lotsenReported, type Reported, type ReportedKey } from './lotsen-reported.js';
import { addSeries } from './demo-series.js';

const CONTACT = ['Selin Aydemir', '030 555 01 20', 'selin.aydemir@werkbruecke.example.org'] as const;

/** The two that were held, and the next one. */
export type LotsenMeetings = Readonly<{ first: DemoEvent; second: DemoEvent; third: DemoEvent }>;

/** Two meetings that were held, the next one, and a full workshop with a waiting list. */
export function addMeetings(network: DemoNetwork, contacts: readonly DemoPerson[], reported: Reported): LotsenMeetings {
  const { chance, calendar } = network;
  const title = 'Netzwerktreffen Azubi-Lotsen';
  const seriesId = addSeries(network, { title, type: 'netzwerktreffen', guaranteeRelevant: true });
  const venue = [
    'Haus der Ausbildung',
    'Spreeallee 14, Berlin',
    'S-Bahn Spreeallee, drei Minuten zu Fuß',
    'Stufenloser Eingang, Aufzug, Induktionsanlage im großen Saal',
  ] as const;
  const g1 = addEvent(network, {
    slug: '1-netzwerktreffen-azubi-lotsen',
    number: 1,
    seriesId,
    title: `1. ${title}`,
    motto: 'Auftakt',
    description: 'Konstituierendes Treffen des Netzwerks.',
    type: 'netzwerktreffen',
    format: 'in_person',
    state: 'held',
    starts: '2025-06-24T10:00',
    ends: '2025-06-24T16:00',
    opens: '2025-04-29T09:00',
    closes: '2025-06-10T18:00',
    venue,
    capacity: [['on_site', 70, 0]],
    constituting: true,
    contact: CONTACT,
    agenda: [
      [30, 'welcome', 'Ankommen und Begrüßung'],
      [60, 'practice_report', 'Drei Berichte aus der Praxis'],
      [60, 'break', 'Mittagspause'],
      [150, 'world_cafe', 'World Café an vier Tischen'],
      [60, 'closing', 'Ergebnisse und Ausblick'],
    ],
  });
  const first = awayLast(contacts.slice(0, 68));
  const outcome = (index: number, present: number, absent: number): DemoRegistration['status'] =>
    index < present ? 'attended' : index < present + absent ? 'no_show' : 'cancelled';
  register(
    network,
    g1,
    first.map((person, index) => ({ person, status: outcome(index, 60, 3), isFirstTime: true })),
    calendar.instant('2025-06-10T12:00'),
  );

  const g2 = addEvent(network, {
    slug: '2-netzwerktreffen-azubi-lotsen',
    number: 2,
    seriesId,
    title: `2. ${title}`,
    motto: 'Neue und Interessierte',
    description: 'Überblick, Stand der Plattform und zwei Berichte aus der täglichen Arbeit.',
    type: 'netzwerktreffen',
    format: 'online',
    state: 'held',
    starts: '2025-11-26T10:00',
    ends: '2025-11-26T12:30',
    opens: '2025-10-15T09:00',
    closes: '2025-11-23T18:00',
    meetingUrl: 'https://treffen.example.org/azubi-lotsen',
    capacity: [['online', null, 0]],
    audience: 'Neue und Interessierte',
    contact: CONTACT,
    agenda: [
      [15, 'welcome', 'Begrüßung'],
      [30, 'report_from_regions', 'Was die Verbände gerade bewegt'],
      [
        60,
        'practice_report',
        'Zwei Berichte aus der Praxis',
        [
          ['Marlene Quast', 'HWK Lindengau'],
          ['Ilja Fenner', 'IHK Seehafen'],
        ],
      ],
      [45, 'breakout_round', 'Fragen an die Vortragenden in Gruppenräumen'],
    ],
  });
  const returning = first.slice(0, 26);
  const firstTimers = [
    ...contacts.slice(68),
    ...Array.from({ length: 105 - contacts.length + 42 }, () => newcomer(network)),
  ].slice(0, 79);
  const stages = chance.shuffled([
    ...Array<'established'>(39).fill('established'),
    ...Array<'new'>(31).fill('new'),
    ...Array<'interested'>(26).fill('interested'),
  ]);
  const crowd = [...returning, ...firstTimers];
  const walkIn = crowd[95]!;
  const registered = crowd.filter((person) => person !== walkIn);
  register(
    network,
    g2,
    [
      ...registered.slice(0, 95).map((person, index): DemoRegistration => ({
        person,
        status: 'attended',
        stage: stages[index]!,
        isFirstTime: index >= 26,
      })),
      ...registered.slice(95, 101).map((person): DemoRegistration => ({ person, status: 'no_show' })),
      ...registered.slice(101, 104).map((person): DemoRegistration => ({ person, status: 'cancelled' })),
      { person: walkIn, status: 'attended', stage: stages[95]!, via: 'walk_in', isFirstTime: true },
    ],
    calendar.instant('2025-11-25T12:00'),
  );

  // Of the sixty who were at the first one: two had nobody left to send.
  invite(
    network,
    g2,
    '2025-10-15T09:00',
    title,
    first.slice(0, 58).map((person, index) => ({ person, state: index < 26 ? 'accepted' : 'no_response' })),
  );

  const g3 = addEvent(network, {
    slug: '3-netzwerktreffen-azubi-lotsen',
    number: 3,
    seriesId,
    title: `3. ${title}`,
    motto: 'Gemeinsam in die Fläche',
    description:
      'Alle Initiativen kommen wieder in Berlin zusammen: mit Praxisberichten, Gruppenarbeit und viel Zeit für Gespräche.\n\nBringen Sie gern Materialien für den Büchertisch mit.',
    type: 'netzwerktreffen',
    format: 'in_person',
    state: 'open',
    starts: '2026-03-19T10:00',
    ends: '2026-03-19T16:00',
    opens: '2026-01-22T09:00',
    closes: '2026-03-05T18:00',
    venue,
    capacity: [['on_site', 90, 5]],
    audience: 'Alle Initiativen des Netzwerks und alle, die eine gründen wollen',
    nextDateHint: 'Herbst, online',
    contact: CONTACT,
    agenda: [
      [30, 'welcome', 'Ankommen bei Kaffee und Tee'],
      [20, 'greeting', 'Begrüßung', [['Renate Ahlborn', 'Institut Werkbrücke']]],
      [
        70,
        'practice_report',
        'Wie Lotsinnen und Lotsen in Schulen ankommen',
        [
          ['Marlene Quast', 'HWK Lindengau'],
          ['Ilja Fenner', 'IHK Seehafen'],
        ],
      ],
      [60, 'break', 'Mittagspause'],
      [100, 'breakout_round', 'Arbeit in Gruppen'],
      [20, 'break', 'Kaffeepause'],
      [60, 'closing', 'Ergebnisse, Verabredungen, nächster Termin'],
    ],
  });
  const coming = chance.shuffled(contacts).slice(0, 46);
  const newcomers = (['R-01', 'R-10', 'R-12'] as const).map((key) => reported[key].contact!);
  register(
    network,
    g3,
    [
      ...coming.map((person, index): DemoRegistration => ({
        person,
        via: 'invitation',
        status: hasCancelled(index) ? 'cancelled' : 'confirmed',
        stage: chance.pick(['established', 'new', 'interested']),
      })),
      ...newcomers.map((person): DemoRegistration => ({
        ...{ person, via: 'invitation', status: 'confirmed', place: 'guarantee', stage: 'new', isFirstTime: true },
      })),
    ],
    calendar.instant('2026-02-01T20:00'),
  );
  const others = contacts.filter((person) => !coming.includes(person));
  invite(network, g3, '2026-01-22T09:00', 'Netzwerk Azubi-Lotsen', [
    ...coming.map((person, index) => ({ person, state: hasCancelled(index) ? 'declined' : 'accepted' }) as const),
    ...others.map((person, index) => ({ person, state: stayedAway(index) })),
    ...(['R-01', 'R-10'] as const).map((key) => promisedTo(reported, [key], 'accepted')),
    promisedTo(reported, ['R-03'], 'declined_interested'),
    ...(['R-11', 'R-16'] as const).map((key) => promisedTo(reported, [key], 'sent')),
    promisedTo(reported, ['R-13', 'R-14'], 'sent'),
    promisedTo(reported, ['R-05'], 'revoked'),
    { ...promisedTo(reported, ['R-04'], 'bounced'), person: reported['R-04'].former! },
    { ...promisedTo(reported, ['R-12'], 'revoked'), person: reported['R-12'].former! },
  ]);
  // Somebody else was named for two of them, and asked on their own.
  invite(network, g3, '2026-01-26T11:00', '', [promisedTo(reported, ['R-12'], 'accepted')]);
  invite(network, g3, '2026-01-27T09:00', '', [promisedTo(reported, ['R-04'], 'sent')]);

  const workshop = addEvent(network, {
    slug: 'workshop-betriebe-gewinnen',
    number: null,
    title: 'Betriebe als Partner gewinnen',
    motto: '',
    description: 'Ein Vormittag in kleiner Runde: gute Anlässe, erste Sätze, verlässliche Absprachen.',
    type: 'workshop',
    format: 'in_person',
    state: 'open',
    starts: '2026-02-26T09:30',
    ends: '2026-02-26T12:30',
    opens: '2026-01-12T09:00',
    closes: '2026-02-23T12:00',
    venue: ['Werkstatt am Kanal', 'Kanalstraße 3, Lindengau', 'Bus 12 bis Kanalbrücke', 'Ebenerdig, barrierefreies WC'],
    capacity: [['on_site', 12, 0]],
    maxPerOrganisation: 2,
    contact: CONTACT,
    agenda: [
      [30, 'welcome', 'Kennenlernen'],
      [90, 'input', 'Gespräche üben', [['Till Brandis', 'Moderation']]],
      [15, 'break', 'Pause'],
      [45, 'closing', 'Eigene nächste Schritte'],
    ],
  });
  register(
    network,
    workshop,
    chance
      .shuffled(contacts)
      .slice(0, 16)
      .map((person, index) => ({ person, status: index < 12 ? 'confirmed' : 'waitlisted' })),
    calendar.instant('2026-02-01T20:00'),
  );
  return { first: g1, second: g2, third: g3 };
}

const promisedTo = (reported: Reported, keys: readonly ReportedKey[], state: InvitationState): DemoInvitation => ({
  ...{ person: reported[keys[0]!].contact!, state, promised: keys.map((key) => lotsenReported[key].name) },
});

const hasCancelled = (index: number): boolean => index === 11 || index === 30;

/** Of those who do not come: twelve have declined with the two who cancelled, two stay interested, most are silent. */
const stayedAway = (index: number): InvitationState =>
  index < 10 ? 'declined' : index < 12 ? 'declined_interested' : index === 12 ? 'bounced' : 'sent';

// Of the sixteen Länder fifteen were at the first one: who had registered from Saarland did not come.
const awayLast = (registered: readonly DemoPerson[]): DemoPerson[] => {
  const isAway = ({ organisation }: DemoPerson): boolean => organisation.land === 'SL';
  return [...registered.filter((person) => !isAway(person)), ...registered.filter(isAway)];
};

// Somebody who came across the network without an initiative of their own.
function newcomer(network: DemoNetwork): DemoPerson {
  return network.person(network.chance.pick(network.organisations));
}
