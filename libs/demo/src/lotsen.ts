import type { DemoNetwork, DemoPerson } from './demo-network.js';
import { addInitiatives } from './lotsen-initiatives.js';
import { lotsenLogo } from './lotsen-logo.js';
import { addSegment, askSegment } from './demo-segments.js';
import { addLedger } from './lotsen-ledger.js';
import { addMeetings } from './lotsen-meetings.js';
import { addReportedProjects } from './lotsen-reported.js';
import { addReturns } from './lotsen-returns.js';
import { addSchoolVisits } from './lotsen-school-visits.js';

export type Lotsen = Readonly<{ caretaker: DemoPerson; organiser: DemoPerson }>;

/** N1 "Netzwerk Azubi-Lotsen": 88 initiatives with 105 contacts, three network meetings and a full workshop. */
export function tellLotsen(network: DemoNetwork): Lotsen {
  const { calendar } = network;
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
    accent_color: '#8c2f5e',
    is_public: true,
    coordinating_organisation_id: coordinator.id,
    caretaker_person_id: caretaker.id,
    deputy_person_id: deputy.id,
    ...network.stamps(),
  });
  network.logo(lotsenLogo);

  const contacts = addInitiatives(network);
  const reported = addReportedProjects(network);
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
  const meetings = addMeetings(network, contacts, reported);
  addLedger(network, reported, contacts, meetings);
  addSchoolVisits(network, group, organiser);
  addReturns(network, contacts);
  const chambers = addSegment(network, 'Kammern', { kind: 'organisation_type', types: ['ihk', 'hwk'] });
  addSegment(network, 'Zuletzt ohne Antwort', { kind: 'latest_answer', answers: ['no_answer'] });
  askSegment(network, meetings.third, chambers);
  return { caretaker, organiser };
}
