import { addEvent, type DemoEvent } from './demo-event.js';
import { invite } from './demo-invitations.js';
import { DemoLedger } from './demo-ledger.js';
import type { DemoTry } from './demo-promise.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';
import { wordsOf } from './demo-reported.js';
import type { LotsenMeetings } from './lotsen-meetings.js';
import { lotsenReported, type Reported, type ReportedKey } from './lotsen-reported.js';

const WAVE = '2026-01-22T09:00';
const OBJECTED = '2026-01-23T15:40';
const NETWORK = 'Netzwerk Azubi-Lotsen';

/**
 * The ledger of the domain document (section 6): eighteen reports, fifteen promises, each in the state it has on the
 * demo's Monday.
 */
export function addLedger(
  network: DemoNetwork,
  reported: Reported,
  contacts: readonly DemoPerson[],
  { first, second, third }: LotsenMeetings,
): void {
  const ledger = new DemoLedger(network);
  // Initiatives by now, and reported before they were.
  const [silent, patient] = [contacts[72]!, contacts[71]!];
  speakEarlier(network, silent, '2025-04-23');
  speakEarlier(network, patient, '2025-08-13');
  const regional = addRegionalMeeting(network);
  const promised = (person: DemoPerson) => ({ person, promised: [nameOf(network, projectOf(network, person))] });
  invite(network, first, '2025-04-29T09:00', NETWORK, [{ ...promised(silent), state: 'no_response' }]);
  invite(network, regional, '2025-09-03T09:00', NETWORK, [{ ...promised(patient), state: 'sent' }]);
  invite(network, second, '2025-10-15T09:00', NETWORK, [{ ...promised(patient), state: 'accepted' }]);

  const asked = (event: DemoEvent, person: DemoPerson | null, at = WAVE, way: DemoTry['way'] = 'wave'): DemoTry => ({
    ...{ event, person: person!, way, at },
  });
  const inWave = (key: ReportedKey): readonly DemoTry[] => [asked(third, reported[key].contact)];
  const reporter = (index: number) => contacts[index]!;
  const form = (at: string) => ({ at, channel: 'form' as const });

  /** A project that somebody told of, and what is promised to it. */
  const accept = (
    key: ReportedKey,
    told: Omit<Parameters<DemoLedger['report']>[0], 'name'>,
    accepted: string,
    promise: Partial<Parameters<DemoLedger['promise']>[0]> = {},
  ): string => {
    const { id: projectId, contact } = reported[key];
    const informed = contact ? accepted.replace('T10:00', 'T10:05') : null;
    const obligationId = ledger.promise({
      ...{ projectId, received: told.at, accepted, informed, boundTo: third, ...promise },
    });
    const invitedAt = promise.tries?.find(({ way }) => way === 'wave' || way === 'single')?.at;
    return ledger.report(
      { ...wordsOf(lotsenReported[key]), ...told },
      { state: 'accepted', at: accepted, projectId, obligationId, invitedAt },
    );
  };

  // kept long ago.
  const called = { boundTo: regional, until: '2025-10-06T09:00' };
  for (const [person, received, accepted, boundTo, fulfilled, formerly, tries] of [
    [
      ...([silent, '2025-04-22T11:00', '2025-04-23T10:00', first, '2025-06-25T09:00', undefined] as const),
      [asked(first, silent, '2025-04-29T09:00')],
    ],
    [
      ...([patient, '2025-08-11T11:00', '2025-08-13T10:00', second, '2025-11-27T09:00', called] as const),
      [asked(regional, patient, '2025-09-03T09:00'), asked(second, patient, '2025-10-15T09:00')],
    ],
  ] as const) {
    const projectId = projectOf(network, person);
    const informed = accepted.replace('T10:00', 'T10:05');
    rowOf(network, person).informed_at = network.calendar.instant(informed);
    const promise = { projectId, received, accepted, informed, boundTo, fulfilled, formerly, tries };
    const name = nameOf(network, projectId);
    const { name: carrier, city } = person.organisation;
    ledger.report(
      { ...form(received), name, carrier, city, reporter: reporter(2) },
      { state: 'accepted', at: accepted, projectId, obligationId: ledger.promise(promise), invitedAt: tries[0].at },
    );
  }

  const hohenau = accept(
    'R-01',
    { ...form('2025-12-02T14:10'), event: second, reporter: reporter(0) },
    '2025-12-04T10:00',
    {
      tries: inWave('R-01'),
    },
  );
  ledger.report(
    {
      at: '2025-12-03T08:20',
      channel: 'mail',
      name: 'Lotsen-Projekt Hohenau e.V.',
      city: 'Hohenau',
      reporter: reporter(5),
    },
    { state: 'duplicate', at: '2025-12-04T10:10', duplicateOf: hohenau, invitedAt: WAVE },
  );
  accept('R-03', { ...form('2025-12-05T16:00'), reporter: reporter(7) }, '2025-12-08T10:00', { tries: inWave('R-03') });
  const { contact: next, former: old } = reported['R-04'];
  accept('R-04', { ...form('2025-12-08T09:30'), reporter: reporter(9) }, '2025-12-10T10:00', {
    tries: [asked(third, old), asked(third, next, '2026-01-27T09:00', 'single')],
    found: { at: '2026-01-26T14:20', person: next! },
  });
  accept('R-05', { ...form('2025-12-09T12:00'), reporter: reporter(12) }, '2025-12-11T10:00', {
    tries: inWave('R-05'),
    released: { at: OBJECTED, cause: 'objection', note: '', by: reported['R-05'].contact! },
  });
  rowOf(network, reported['R-05'].contact!).objection_at = network.calendar.instant(OBJECTED);
  network.objectors.push(reported['R-05'].contact!.email);
  ledger.report(
    { ...form('2025-12-10T18:45'), name: 'Kochclub Seehafen', city: 'Seehafen', reporter: reporter(14) },
    { state: 'out_of_scope', at: '2025-12-11T10:10', reason: 'Ein Freizeitangebot ohne Bezug zur Ausbildung.' },
  );
  const known = contacts[0]!;
  ledger.report(
    { ...form('2025-12-11T10:30'), name: 'Azubi-Lotsen aus Lindengau', city: 'Lindengau', reporter: reporter(18) },
    { state: 'already_known', at: '2025-12-12T10:00', projectId: projectOf(network, known) },
  );
  const own = reported['R-10'].contact!;
  accept('R-10', { ...form('2025-12-12T13:00'), reporter: own }, '2025-12-15T10:00', { tries: inWave('R-10') });
  accept('R-11', { at: '2025-12-15T10:00', channel: 'phone' }, '2025-12-16T10:00', { tries: inWave('R-11') });
  accept('R-15', { ...form('2025-12-17T11:00'), reporter: reporter(21) }, '2025-12-18T10:00', {
    released: {
      ...{ asked: '2026-01-15T10:20', at: '2026-01-15T11:45', cause: 'project_ended' },
      note: 'Der Lotsenpool plus führt die Arbeit fort.',
    },
  });
  const { contact: heir, former: left } = reported['R-12'];
  accept('R-12', { ...form('2026-01-05T09:00'), reporter: reporter(24) }, '2026-01-07T10:00', {
    tries: [asked(third, left), asked(third, heir, '2026-01-26T11:00', 'single')],
    found: { at: '2026-01-26T10:40', person: heir! },
  });
  accept('R-13', { ...form('2026-01-06T15:00'), reporter: reporter(26) }, '2026-01-08T10:00', {
    tries: inWave('R-13'),
  });
  accept('R-14', { ...form('2026-01-06T15:05'), reporter: reporter(26) }, '2026-01-08T10:00', {
    tries: inWave('R-14'),
  });
  accept('R-09', { at: '2026-01-09T09:15', channel: 'phone', reporter: reporter(30) }, '2026-01-12T10:00', {
    tries: [
      {
        ...{ event: third, person: null, way: 'phone', at: '2026-01-19T11:10' },
        note: 'Die Zentrale kennt das Projekt nicht; sie fragt nach und ruft zurück.',
      },
    ],
  });
  accept('R-16', { ...form('2026-01-14T17:00'), reporter: reporter(21) }, '2026-01-15T10:00', {
    tries: inWave('R-16'),
  });
  accept('R-08', { ...form('2026-01-29T16:30'), reporter: reporter(33) }, '2026-01-30T10:00');
  ledger.close();
}

/** Called off in October, so that what was promised for it went on to the second meeting. */
function addRegionalMeeting(network: DemoNetwork): DemoEvent {
  return addEvent(network, {
    ...{
      slug: 'regionaltreffen-nord',
      number: null,
      title: 'Regionaltreffen Nord',
      motto: '',
      type: 'netzwerktreffen',
    },
    ...{ description: 'Initiativen aus dem Norden lernen sich kennen.', format: 'in_person', state: 'cancelled' },
    ...{ starts: '2025-10-16T13:00', ends: '2025-10-16T16:00', opens: '2025-09-03T09:00', closes: '2025-10-02T18:00' },
    venue: ['Haus am Hafen', 'Kaistraße 8, Seehafen', 'Bus 4 bis Kaistraße', 'Ebenerdig'],
    capacity: [['on_site', 30, 3]],
    cancelReason: 'Das Haus am Hafen ist nach einem Wasserschaden geschlossen.',
    contact: ['Selin Aydemir', '030 555 01 20', 'selin.aydemir@werkbruecke.example.org'],
    agenda: [
      [30, 'welcome', 'Begrüßung'],
      [150, 'report_from_regions', 'Wer macht was im Norden?'],
    ],
  });
}

const rowOf = (network: DemoNetwork, { id }: DemoPerson) =>
  network.tables.get('person')!.find((person) => person.id === id)!;

const roleOf = (network: DemoNetwork, { id }: DemoPerson) =>
  network.tables.get('contact_role')!.find((role) => role.person_id === id)!;

const projectOf = (network: DemoNetwork, person: DemoPerson): string => roleOf(network, person).project_id as string;

const nameOf = (network: DemoNetwork, projectId: string): string =>
  network.tables.get('project')!.find(({ id }) => id === projectId)!.name as string;

/** They spoke for their project before it stood in the directory. */
function speakEarlier(network: DemoNetwork, person: DemoPerson, since: string): void {
  const role = roleOf(network, person);
  role.valid_from = network.calendar.day(since);
  role.created_at = network.calendar.instant(`${since}T10:00`);
}
