import type { Land, OrganisationType } from '#libs/networks';
import { addEvent, type DemoRegistration, register } from './demo-event.js';
import type { DemoNetwork, DemoOrganisation, DemoPerson } from './demo-network.js';
import { places } from './names.js';

// 88 active initiatives by Land, as the domain document counts them.
const INITIATIVES: Readonly<Record<Land, number>> = {
  BW: 12,
  BY: 13,
  BE: 3,
  BB: 4,
  HB: 2,
  HH: 3,
  HE: 7,
  MV: 3,
  NI: 9,
  NW: 14,
  RP: 5,
  SL: 2,
  SN: 4,
  ST: 3,
  SH: 2,
  TH: 2,
};
const CARRIERS: readonly (readonly [OrganisationType, number])[] = [
  ['hwk', 41],
  ['ihk', 35],
  ['training_provider', 12],
];
const CONTACT = ['Selin Aydemir', '030 555 01 20', 'selin.aydemir@werkbruecke.example.org'] as const;

export type Lotsen = Readonly<{ caretaker: DemoPerson; organiser: DemoPerson }>;

/** N1 "Netzwerk Azubi-Lotsen": 88 initiatives with 105 contacts, three network meetings and a full workshop. */
export function tellLotsen(network: DemoNetwork): Lotsen {
  const { chance, calendar } = network;
  const coordinator = network.organisation('Institut Werkbrücke gGmbH', 'research', 'BE', 'Berlin', 'werkbruecke');
  const caretaker = network.person(coordinator, ['Renate', 'Ahlborn', 'Leitung Netzwerk']);
  const deputy = network.person(coordinator, ['Jonas', 'Petri', 'Stellvertretung']);
  const organiser = network.person(coordinator, ['Selin', 'Aydemir', 'Organisation']);
  network.row('network', {
    id: network.id,
    slug: 'azubi-lotsen',
    name: 'Netzwerk Azubi-Lotsen',
    purpose: 'Wir verbinden Initiativen, in denen Auszubildende andere junge Menschen für eine Ausbildung gewinnen.',
    scope_statement: 'Initiativen, in denen Auszubildende selbst in Schulen und Betrieben für Ausbildung werben.',
    reach: 'supraregional',
    basis: 'topic',
    orientation: 'operational',
    formality: 'informal',
    phase: 'implementation',
    mailbox: 'netzwerk@werkbruecke.example.org',
    phone: '030 555 01 00',
    land: 'BE',
    funding_notice: 'Gefördert durch das Ministerium für Wirtschaft aufgrund eines Beschlusses des Parlaments.',
    is_public: true,
    ...network.stamps(),
  });
  network.part('network_people', { coordinator: coordinator.id, caretaker: caretaker.id, deputy: deputy.id });

  const contacts = initiatives(network);
  const group = network.row('network_group', {
    network_id: network.id,
    type: 'working_group',
    name: 'Arbeitsgruppe Schulbesuche',
    openness: 'open',
    lead_person_id: caretaker.id,
    cadence: 'vierteljährlich',
    invite_lead_days: 14,
    objection_days: 14,
    list_sharing: 'members',
    state: 'active',
    ...network.stamps(),
  });
  for (const { organisation } of contacts.slice(0, 18)) {
    network.row('membership', {
      network_id: network.id,
      group_id: group,
      organisation_id: organisation.id,
      role: 'member',
      state: 'active',
      valid_from: calendar.day('2025-09-01'),
      reason: '',
      created_at: network.sinceInstant,
    });
  }
  meetings(network, contacts);
  return { caretaker, organiser };
}

// 73 initiatives with one contact, 13 with two, 2 with three: 105 contacts.
function initiatives(network: DemoNetwork): DemoPerson[] {
  const { chance } = network;
  const laender = chance.shuffled(
    Object.entries(INITIATIVES).flatMap(([land, count]) => Array<Land>(count).fill(land as Land)),
  );
  const kinds = chance.shuffled(CARRIERS.flatMap(([type, count]) => Array<OrganisationType>(count).fill(type)));
  const contacts: DemoPerson[] = [];
  laender.forEach((land, index) => {
    const kind = kinds[index]!;
    const carrier = carrierOf(network, kind, land, index);
    const founded = index < 71 ? '2025-05-12' : '2025-10-06';
    const name = `${LEADS[index % LEADS.length]} ${carrier.city}${index >= LEADS.length * places.length ? ` ${index}` : ''}`;
    const project = network.row('project', {
      network_id: network.id,
      name,
      acronym: '',
      kind: 'initiative',
      carrier_organisation_id: carrier.id,
      funding_programme: '',
      funding_reference: '',
      land,
      regions: [],
      model_region: false,
      sectors: [],
      target_groups: [],
      practice_stage: chance.pick(['established', 'new', 'interested']),
      practice_stage_as_of: network.calendar.day('2025-11-26'),
      search: `${name.toLowerCase()} ${carrier.city.toLowerCase()}`,
      ...network.stamps(),
    });
    network.row('project_listing', {
      network_id: network.id,
      project_id: project,
      valid_from: network.calendar.day(founded),
      created_at: network.sinceInstant,
    });
    const count = index < 73 ? 1 : index < 86 ? 2 : 3;
    for (let contact = 0; contact < count; contact += 1) {
      const known = KNOWN[index] && contact === 0 ? KNOWN[index] : undefined;
      const person = network.person(carrier, known);
      contacts.push(person);
      network.row('contact_role', {
        network_id: network.id,
        person_id: person.id,
        project_id: project,
        is_primary: contact === 0,
        valid_from: network.calendar.day(founded),
        created_at: network.sinceInstant,
      });
    }
  });
  return contacts;
}

const LEADS = [
  'Azubi-Lotsen',
  'Ausbildungslotsen',
  'Lotsenprojekt',
  'Azubis in Schulen',
  'Lernen vom Azubi',
  'Berufe zum Anfassen',
  'Lehrzeit zeigt',
  'Azubi-Team',
  'Lotsenteam',
  'Werkstattgespräche',
  'Klasse Beruf',
];
const KNOWN: readonly (readonly [string, string, string] | undefined)[] = [
  ['Marlene', 'Quast', 'Ausbildungsberatung'],
  ['Ilja', 'Fenner', 'Berufsbildung'],
  ['Ute', 'Kallweit', 'Projektleitung'],
  ['Henning', 'Dorr', ''],
  ['Amira', 'Soltani', 'Koordination'],
  ['Boris', 'Wendlandt', ''],
  ['Paul', 'Zabel', ''],
  ['Greta', 'Ilmer', 'Projektleitung'],
  ['Nils', 'Orth', ''],
  ['Dunja', 'Markovic-Reh', 'Koordination'],
  ['Theo', 'Lascher', ''],
  ['Yasemin', 'Korkut-Lenz', 'Bildungsreferentin'],
  ['Edda', 'Pfaff', ''],
];

const NAMES: Readonly<Partial<Record<OrganisationType, string>>> = {
  hwk: 'HWK',
  ihk: 'IHK',
  training_provider: 'Bildungswerk',
};

function carrierOf(network: DemoNetwork, type: OrganisationType, land: Land, index: number): DemoOrganisation {
  const city = places[index % places.length]!;
  const stem = index === 0 ? 'HWK Lindengau' : index === 1 ? 'IHK Seehafen' : `${NAMES[type] ?? 'Verein'} ${city}`;
  const taken = network.organisations.some(({ name }) => name === stem);
  return network.organisation(taken ? `${stem} ${land} ${index}` : stem, type, land, city);
}

function meetings(network: DemoNetwork, contacts: readonly DemoPerson[]): void {
  const { chance, calendar } = network;
  const venue = [
    'Haus der Ausbildung',
    'Spreeallee 14, Berlin',
    'S-Bahn Spreeallee, drei Minuten zu Fuß',
    'Stufenloser Eingang, Aufzug, Induktionsanlage im großen Saal',
  ] as const;
  const g1 = addEvent(network, {
    slug: '1-netzwerktreffen-azubi-lotsen',
    number: 1,
    title: '1. Netzwerktreffen Azubi-Lotsen',
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
  const first = contacts.slice(0, 68);
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
    title: '2. Netzwerktreffen Azubi-Lotsen',
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

  const g3 = addEvent(network, {
    slug: '3-netzwerktreffen-azubi-lotsen',
    number: 3,
    title: '3. Netzwerktreffen Azubi-Lotsen',
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
  const coming = chance.shuffled(contacts).slice(0, 49);
  register(
    network,
    g3,
    coming.map((person, index) => ({
      person,
      status: index === 11 || index === 30 ? 'cancelled' : 'confirmed',
      place: index === 5 ? 'guarantee' : 'regular',
      stage: chance.pick(['established', 'new', 'interested']),
    })),
    calendar.instant('2026-02-01T20:00'),
  );

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
}

// Somebody who came across the network without an initiative of their own.
function newcomer(network: DemoNetwork): DemoPerson {
  return network.person(network.chance.pick(network.organisations));
}
