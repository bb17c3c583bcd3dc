import type { DemoNetwork, DemoPerson } from './demo-network.js';

/** Two contacts whose address is dead, one of them with somebody else in the project, and answers from calendars. */
export function addReturns(network: DemoNetwork, contacts: readonly DemoPerson[]): void {
  const { calendar } = network;
  const at = calendar.instant('2026-01-30T09:12').toISOString();
  const due = calendar.instant('2026-02-05T00:00').toISOString();
  const [alone, ofTwo] = [contacts[40]!, contacts[75]!];
  const dead = [
    [alone, 'unknown-address'],
    [ofTwo, 'full-mailbox'],
  ] as const;
  for (const [{ id, email }, reason] of dead) {
    const row = network.tables.get('person')!.find((person) => person.id === id)!;
    row.email_status = 'hard_bounce';
    network.row('repair_task', {
      ...{ network_id: network.id, person_id: id, address: email, reason, note: '', due_at: due, created_at: at },
    });
  }
  const coming = network.tables.get('event')!.find(({ state }) => state === 'open')!;
  const replies = [
    [contacts[5]!, contacts[5]!.email, 'tentative', 'tentative'],
    [contacts[9]!, `sekretariat@${contacts[9]!.organisation.slug}.example.org`, 'accepted', 'other-sender'],
    [contacts[12]!, contacts[12]!.email, 'countered', 'countered'],
  ] as const;
  for (const [{ id, email }, sender, participation, cause] of replies) {
    network.row('calendar_reply', {
      ...{ network_id: network.id, event_id: coming.id, person_id: id, attendee: email, sender, participation, cause },
      ...{ sequence: 0, stamp: at, state: 'review', received_at: at },
    });
  }
}
