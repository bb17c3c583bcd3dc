import { defaultWindow } from '#libs/events';
import type { OrganisationType } from '#libs/networks';
import { addEvent, type DemoEvent, type DemoRegistration, register } from './demo-event.js';
import { invite } from './demo-invitations.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';
import { addSeries } from './demo-series.js';

/** The meetings that were held, in their order; attendance is told by the table below. */
const HELD = [
  '2024-02-07',
  '2024-05-08',
  '2024-09-11',
  '2024-11-13',
  '2025-02-12',
  '2025-05-14',
  '2025-09-10',
  '2025-11-12',
] as const;

/**
 * Who came to which of the eight meetings (domain document section 4): P present, A absent, E excused, S substituted,
 * a dot: no member yet, or no longer.
 */
const ATTENDANCE: readonly (readonly [
  name: readonly [string, string],
  organisation: number,
  meetings: string,
  leftOn?: string,
])[] = [
  [['Ute', 'Kallweit'], 0, 'PPPPPPPP'],
  [['Henning', 'Dorr'], 1, 'PPPPEPPP'],
  [['Amira', 'Soltani'], 2, 'PPEPPAPP'],
  [['Boris', 'Wendlandt'], 3, 'PPPPAAAA'],
  [['Katja', 'Nörenberg'], 4, '.....PPP'],
  [['Paul', 'Zabel'], 5, 'PAPAPAPA'],
  [['Greta', 'Ilmer'], 5, 'APAPAPAP'],
  [['Nils', 'Orth'], 6, 'AAAAAAAA'],
  [['Dunja', 'Markovic-Reh'], 7, 'AAPAAPAA'],
  [['Theo', 'Lascher'], 7, 'PPPPP...', '2025-02-28'],
  [['Yasemin', 'Korkut-Lenz'], 8, 'PPSSPPSP'],
  [['Edda', 'Pfaff'], 0, '.......P'],
];

const ORGANISATIONS: readonly (readonly [name: string, type: OrganisationType, city: string])[] = [
  ['Ausbildungsagentur Lindengau', 'training_provider', 'Lindengau'],
  ['IHK Seehafen', 'ihk', 'Seehafen'],
  ['Agentur für Arbeit Falkenried', 'employment_agency', 'Falkenried'],
  ['Bildungswerk Morgental', 'training_provider', 'Morgental'],
  ['Institut Lernufer gGmbH', 'research', 'Frankfurt am Main'],
  ['Kreishandwerkerschaft Hohenau', 'district_trades', 'Hohenau'],
  ['Wirtschaftsförderung Bruchfelde', 'economic_development', 'Bruchfelde'],
  ['HWK Westmark', 'hwk', 'Westmark'],
  ['Berufsschulzentrum Steinwerder', 'vocational_school', 'Steinwerder'],
];

/** No deadline of the demo is short notice. */
const LONG_AGO = '2024-01-01T00:00';
const CONTACT = ['Till Brandis', '0391 555 03 10', 'till.brandis@lindengau-agentur.example.org'] as const;
const TITLE = 'Arbeitskreis Ansprache von Betrieben';

/** N3: a working group of nine carriers with eight meetings behind it, one called off, and the next one ahead. */
export function tellBetriebe(network: DemoNetwork): Readonly<{ organiser: DemoPerson }> {
  const { calendar } = network;
  const coordinator = network.organisation(
    'Agentur Lindengau',
    'training_provider',
    'ST',
    'Lindengau',
    'lindengau-agentur',
  );
  const organiser = network.person(coordinator, ['Till', 'Brandis', 'Moderation']);
  const minuteTaker = network.person(coordinator, ['Wiebke', 'Oltmann', 'Protokoll']);
  network.row('network', {
    id: network.id,
    slug: 'ansprache-von-betrieben',
    name: TITLE,
    purpose: 'Träger, Kammern und Schulen sprechen Betriebe gemeinsam an, damit alle Seiten voneinander wissen.',
    scope_statement: 'Einrichtungen, die Betriebe für die Ausbildung junger Menschen gewinnen.',
    reach: 'regional',
    basis: 'topic',
    orientation: 'operational',
    formality: 'formal',
    phase: 'sustaining',
    mailbox: 'arbeitskreis@lindengau-agentur.example.org',
    phone: '0391 555 03 00',
    land: 'ST',
    funding_notice: '',
    accent_color: '#8a4b14',
    is_public: true,
    coordinating_organisation_id: coordinator.id,
    caretaker_person_id: organiser.id,
    deputy_person_id: minuteTaker.id,
    ...network.stamps(),
  });
  const group = network.row('network_group', {
    network_id: network.id,
    type: 'working_group',
    name: TITLE,
    openness: 'closed',
    lead_person_id: organiser.id,
    minute_taker_person_id: minuteTaker.id,
    cadence: 'vier Mal im Jahr, mittwochs',
    quorum: 5,
    invite_lead_days: 14,
    objection_days: 14,
    list_sharing: 'members',
    state: 'active',
    ...network.stamps(),
  });
  const members = addMembers(network, group);
  const hosts = network.organisations.slice(1, 4).map(({ id }) => id);
  const series = addSeries(network, { title: TITLE, type: 'arbeitskreis', groupId: group, hosts });
  const meetings = { group, series };
  HELD.forEach((day, index) => {
    const meeting = addMeeting(network, meetings, day, index + 1, 'held');
    register(network, meeting, members.flatMap(whatBecameOf(index)), calendar.instant(`${day}T08:00`));
  });
  addMeeting(network, meetings, '2025-04-09', null, 'cancelled');
  const next = addMeeting(network, meetings, '2026-02-11', 9, 'open');
  const coming = members.flatMap(({ person, meetings }) => (meetings.endsWith('P') ? [person] : [])).slice(0, 4);
  register(
    network,
    next,
    coming.map((person) => ({ person, status: 'confirmed', via: 'invitation' })),
    calendar.instant('2026-02-01T20:00'),
  );
  const asked = members.filter(({ meetings }) => !meetings.endsWith('.'));
  invite(
    network,
    next,
    '2026-01-28T09:00',
    TITLE,
    asked.map(({ person }, index) => ({ person, state: coming.includes(person) ? 'accepted' : ANSWERS[index % 4]! })),
  );
  return { organiser };
}

/** What those who do not come have answered; who is not in it is still silent. */
const ANSWERS = ['declined_interested', 'sent', 'declined', 'sent'] as const;

type Member = Readonly<{ person: DemoPerson; meetings: string; deputy: DemoPerson | null }>;

function addMembers(network: DemoNetwork, group: string): Member[] {
  const { calendar } = network;
  const organisations = ORGANISATIONS.map(([name, type, city]) => network.organisation(name, type, 'ST', city));
  return ATTENDANCE.map(([name, organisation, meetings, leftOn]) => {
    const person = network.person(organisations[organisation]!, name);
    network.row('membership', {
      network_id: network.id,
      group_id: group,
      person_id: person.id,
      role: 'member',
      state: leftOn ? 'ended' : 'active',
      valid_from: calendar.day(HELD[meetings.search(/[^.]/)]!),
      valid_to: leftOn ? calendar.day(leftOn) : null,
      reason: leftOn ? 'Das Projekt ist beendet.' : '',
      created_at: network.sinceInstant,
    });
    const deputy = meetings.includes('S') ? network.person(person.organisation, ['Ines', 'Rademacher']) : null;
    return { person, meetings, deputy };
  });
}

function addMeeting(
  network: DemoNetwork,
  { group, series }: Readonly<{ group: string; series: string }>,
  day: string,
  number: number | null,
  state: 'held' | 'cancelled' | 'open',
): DemoEvent {
  const starts = `${day}T10:00`;
  return addEvent(network, {
    groupId: group,
    seriesId: series,
    slug: `ansprache-von-betrieben-${number ?? 'ausgefallen'}`,
    number,
    title: number === null ? TITLE : `${number}. ${TITLE}`,
    motto: '',
    description: 'Wer in der Region mit welchen Betrieben spricht, was wirkt und was wir gemeinsam tun.',
    type: 'arbeitskreis',
    format: 'in_person',
    state,
    starts,
    ends: `${day}T12:30`,
    ...defaultWindow({ type: 'arbeitskreis', format: 'in_person', startsLocal: starts }, LONG_AGO),
    venue: [
      'Haus der Wirtschaft Lindengau',
      'Marktplatz 4, Lindengau',
      'Straßenbahn Marktplatz',
      'Stufenlos erreichbar, Aufzug',
    ],
    capacity: [['on_site', 24, 0]],
    cancelReason: state === 'cancelled' ? 'Die Moderation ist erkrankt.' : '',
    contact: CONTACT,
    agenda: [
      [10, 'welcome', 'Begrüßung und Tagesordnung'],
      [10, 'decision', 'Freigabe des letzten Protokolls'],
      [30, 'report_from_regions', 'Berichte: Gespräche mit Betrieben'],
      [70, 'input', 'Schwerpunkt: Ansprache in kleinen Betrieben'],
      [20, 'decision', 'Verabredungen'],
      [10, 'next_date', 'Nächster Termin'],
    ],
  });
}

const whatBecameOf =
  (meeting: number) =>
  ({ person, meetings, deputy }: Member): DemoRegistration[] => {
    const via = 'invitation';
    switch (meetings[meeting]) {
      case 'P':
        return [{ person, status: 'attended', via }];
      case 'A':
        return [{ person, status: 'no_show', via }];
      case 'E':
        return [{ person, status: 'cancelled', via }];
      case 'S':
        return [{ person, status: 'cancelled', via, deputy: deputy! }];
      default:
        return [];
    }
  };
