import type { DemoEvent } from './demo-event.js';
import { DemoLedger } from './demo-ledger.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';
import { addReported, wordsOf } from './demo-reported.js';

const PROJECTS = [
  ['Mentoring in der Ausbildung', 'Freiwilligenagentur', 'Erlenried', '2025-05-27T15:10'],
  ['Ausbildungspaten', 'Seniorenbüro', 'Kranichwerder', '2025-05-27T15:20'],
  ['Stark im Betrieb', 'Jugendhilfe', 'Haselmark', '2025-05-27T15:40'],
  ['Sprache und Ausbildung', 'Sprachwerkstatt', 'Schlehengau', '2025-06-11T09:00'],
  ['Fachlotsen Pflege', 'Pflegeschule', 'Binsenfelde', '2025-09-04T11:30'],
] as const;

/** Seven reports: five projects that wait for the invitations to the next Fachtag, one told twice, one to be sighted. */
export function addLedger(
  network: DemoNetwork,
  people: readonly DemoPerson[],
  { second, third }: Readonly<{ second: DemoEvent; third: DemoEvent }>,
): void {
  const ledger = new DemoLedger(network);
  PROJECTS.forEach(([name, carrier, city, toldAt], index) => {
    const told = { name, carrier, city, land: 'HE', since: toldAt.slice(0, 10), at: 'T17:00' } as const;
    const { id: projectId } = addReported(network, told);
    const at = `${told.since}T17:00`;
    const promise = { projectId, received: toldAt, accepted: at, informed: `${told.since}T17:05`, boundTo: third };
    const obligationId = ledger.promise(promise);
    const isThere = toldAt.startsWith('2025-05-27');
    const report = ledger.report(
      {
        ...{ at: toldAt, channel: isThere ? 'event_desk' : 'form', event: isThere ? second : undefined },
        ...{ ...wordsOf(told), reporter: people[index * 4] },
      },
      { state: 'accepted', at, projectId, obligationId },
    );
    if (index === 1) {
      ledger.report(
        {
          ...wordsOf(told),
          at: '2025-05-27T15:35',
          channel: 'event_desk',
          event: second,
          name: 'Projekt Ausbildungs-Paten',
        },
        { state: 'duplicate', at, duplicateOf: report },
      );
    }
  });
  ledger.report(
    {
      ...{ at: '2026-01-30T13:20', channel: 'form', name: 'Azubi-Coaching Reiherhafen', carrier: 'Coachingverein' },
      ...{ city: 'Reiherhafen', note: 'Begleitet seit zwei Jahren Auszubildende im Handwerk.', reporter: people[22] },
      contact: { name: 'Samira Wegener', email: 'samira.wegener@coachingverein-reiherhafen.example.org' },
    },
    { state: 'in_triage' },
  );
  ledger.close();
}
