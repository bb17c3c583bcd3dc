import type { Land } from '#libs/networks';
import type { InvitationState } from '#libs/outreach';
import { addEvent, type DemoRegistration, register } from './demo-event.js';
import { invite } from './demo-invitations.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';
import { addSegment, askSegment } from './demo-segments.js';
import { addSeries } from './demo-series.js';
import { addLedger } from './halten-ledger.js';
import { places } from './names.js';

const CONTACT = ['Katja Nörenberg', '069 555 02 10', 'katja.noerenberg@lernufer.example.org'] as const;
const OTHER_LAENDER: readonly Land[] = ['BW', 'BY', 'NI', 'NW', 'RP', 'SL', 'SN', 'TH'];
const VENUE = [
  'Jugendhaus am Ufer',
  'Uferweg 12, Frankfurt am Main',
  'U-Bahn Uferplatz, fünf Minuten zu Fuß',
  'Stufenlos erreichbar, Aufzug, Ruheraum; Gebärdensprache auf Anfrage',
] as const;

/** N2 "Ausbildung halten": 15 model regions in Hesse, the projects around them, and three Fachtage. */
export function tellHalten(network: DemoNetwork): Readonly<{ organiser: DemoPerson }> {
  const { chance, calendar } = network;
  const coordinator = network.organisation(
    'Institut Lernufer gGmbH',
    'research',
    'HE',
    'Frankfurt am Main',
    'lernufer',
  );
  const organiser = network.person(coordinator, ['Katja', 'Nörenberg', 'Netzwerkkoordination']);
  const deputy = network.person(coordinator, ['Wiebke', 'Oltmann', 'Protokoll und Organisation']);
  network.row('network', {
    id: network.id,
    slug: 'ausbildung-halten',
    name: 'Ausbildung halten',
    purpose: 'Projekte, die Ausbildungsabbrüche verhindern, tauschen sich bundesweit aus und gehen gemeinsam weiter.',
    scope_statement: 'Projekte, die junge Menschen und Betriebe während der Ausbildung begleiten, damit sie gelingt.',
    reach: 'supraregional',
    basis: 'topic',
    orientation: 'strategic',
    formality: 'formal',
    phase: 'sustaining',
    mailbox: 'fachtag@lernufer.example.org',
    phone: '069 555 02 00',
    land: 'HE',
    funding_notice: 'Gefördert aus Mitteln des Landes Hessen und der Europäischen Union.',
    accent_color: '#2f6b3c',
    is_public: true,
    coordinating_organisation_id: coordinator.id,
    caretaker_person_id: organiser.id,
    deputy_person_id: deputy.id,
    ...network.stamps(),
  });

  const people: DemoPerson[] = [];
  for (let index = 0; index < 34; index += 1) {
    const isRegion = index < 15;
    const land: Land = isRegion ? 'HE' : OTHER_LAENDER[index % OTHER_LAENDER.length]!;
    const city = places[index + 30]!;
    const carrier = network.organisation(
      `${index % 3 === 0 ? 'Berufsschulzentrum' : 'Bildungsverein'} ${city}`,
      index % 3 === 0 ? 'vocational_school' : 'training_provider',
      land,
      city,
    );
    const name = isRegion ? `Ausbildungsbegleitung Region ${index + 1}` : `Dranbleiben ${city}`;
    const project = network.row('project', {
      network_id: network.id,
      name,
      acronym: '',
      kind: 'project',
      carrier_organisation_id: carrier.id,
      funding_programme: isRegion ? 'Landesprogramm Ausbildung halten' : '',
      funding_reference: '',
      land,
      regions: isRegion ? [`Region ${index + 1}`] : [],
      model_region: isRegion,
      sectors: [],
      target_groups: [],
      search: name.toLowerCase(),
      ...network.stamps(),
    });
    network.row('project_listing', {
      network_id: network.id,
      project_id: project,
      valid_from: calendar.day('2024-03-01'),
      created_at: network.sinceInstant,
    });
    for (let contact = 0; contact < (index < 27 ? 2 : 1); contact += 1) {
      const person = network.person(carrier);
      people.push(person);
      network.row('contact_role', {
        network_id: network.id,
        person_id: person.id,
        project_id: project,
        is_primary: contact === 0,
        valid_from: calendar.day('2024-03-01'),
        created_at: network.sinceInstant,
      });
    }
  }
  const title = 'Fachtag „Die Ausbildung schaffen!“';
  const seriesId = addSeries(network, { title, type: 'fachtag', guaranteeRelevant: true });
  const plan = { type: 'fachtag', format: 'in_person', venue: VENUE, contact: CONTACT, seriesId } as const;
  addEvent(network, {
    ...plan,
    slug: '1-fachtag-ausbildung-halten',
    number: 1,
    title: `1. ${title}`,
    motto: 'Was hilft, wenn es schwierig wird?',
    description: 'Auftakt des Erfahrungsaustauschs.',
    state: 'held',
    starts: '2024-05-14T10:00',
    ends: '2024-05-14T16:00',
    opens: '2024-03-19T09:00',
    closes: '2024-04-30T18:00',
    capacity: [['on_site', 60, 3]],
    agenda: [
      [60, 'welcome', 'Begrüßung und Einführung'],
      [300, 'input', 'Austausch der Projekte'],
    ],
  });
  const second = addEvent(network, {
    ...plan,
    slug: '2-fachtag-ausbildung-halten',
    number: 2,
    title: `2. ${title}`,
    motto: 'Erfolgreiche Wege gegen Ausbildungsabbrüche',
    description: 'Informationen, Erfahrungen und Ideen zur Vernetzung.',
    state: 'held',
    starts: '2025-05-27T10:00',
    ends: '2025-05-27T16:00',
    opens: '2025-04-01T09:00',
    closes: '2025-05-13T18:00',
    capacity: [['on_site', 60, 3]],
    agenda: [
      [30, 'welcome', 'Begrüßung'],
      [90, 'practice_report', 'Berichte aus den Projekten'],
      [60, 'break', 'Mittagspause'],
      [120, 'idea_collection', 'Ideen zur Vernetzung sammeln'],
      [60, 'next_date', 'Verabredungen und nächster Fachtag'],
    ],
  });
  const outcome = (index: number): DemoRegistration['status'] =>
    index < 41 ? 'attended' : index < 44 ? 'no_show' : 'cancelled';
  const crowd = chance.shuffled(people).slice(0, 48);
  register(
    network,
    second,
    [
      ...crowd.slice(0, 47).map((person, index) => ({ person, status: outcome(index) })),
      { person: crowd[47]!, status: 'attended', via: 'walk_in' },
    ],
    calendar.instant('2025-05-13T12:00'),
  );
  const others = people.filter((person) => !crowd.slice(0, 47).includes(person));
  invite(network, second, '2025-04-01T09:00', 'Ausbildung halten', [
    ...crowd.slice(0, 47).map((person, index) => ({ person, state: index < 44 ? 'accepted' : 'declined' }) as const),
    ...others.map((person, index) => ({ person, state: stayedAway(index) })),
  ]);

  const third = addEvent(network, {
    ...plan,
    format: 'hybrid',
    slug: '3-fachtag-ausbildung-halten',
    number: 3,
    title: `3. ${title}`,
    motto: 'Betriebe ansprechen, Betriebe gewinnen',
    description:
      'Wie sprechen wir Betriebe so an, dass sie dranbleiben? Der dritte Fachtag greift das Thema auf, das im letzten Jahr die meisten Stimmen hatte.\n\nAm Vormittag berichten Projekte, am Nachmittag arbeiten Sie in Gruppen.',
    state: 'open',
    starts: '2026-05-19T10:00',
    ends: '2026-05-19T16:00',
    opens: '2026-01-26T09:00',
    closes: '2026-05-05T18:00',
    meetingUrl: 'https://treffen.example.org/ausbildung-halten',
    capacity: [
      ['on_site', 60, 5],
      ['online', 100, 0],
    ],
    audience: 'Projekte gegen Ausbildungsabbrüche, Kammern, Berufsschulen, Agenturen für Arbeit',
    nextDateHint: 'Frühjahr des nächsten Jahres',
    agenda: [
      [30, 'welcome', 'Ankommen und Begrüßung', [['Katja Nörenberg', 'Institut Lernufer']]],
      [60, 'input', 'Was Betriebe brauchen', [['Paul Zabel', 'Kreishandwerkerschaft Hohenau']]],
      [30, 'panel', 'Rückfragen und Gespräch'],
      [60, 'break', 'Mittagspause'],
      [120, 'breakout_round', 'Arbeit in vier Gruppen'],
      [60, 'closing', 'Ergebnisse und Ausblick'],
    ],
  });
  register(
    network,
    third,
    chance
      .shuffled(people)
      .slice(0, 14)
      .map((person) => ({ person, status: 'confirmed' })),
    calendar.instant('2026-02-01T20:00'),
  );
  addLedger(network, people, { second, third });
  const at = { eventId: second.id };
  const seen = addSegment(network, 'Waren beim letzten Fachtag', { kind: 'attendance', at, was: 'attended' });
  addSegment(network, 'Kontakte in Hessen', { kind: 'land', laender: ['HE'] });
  askSegment(network, third, seen);
  return { organiser };
}

/** Of those who did not register: one could not come and stays interested, a few have declined, most were silent. */
const stayedAway = (index: number): InvitationState =>
  index === 0 ? 'declined_interested' : index < 5 ? 'declined' : 'no_response';
