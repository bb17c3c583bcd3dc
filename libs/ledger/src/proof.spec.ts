import { proofOf } from './proof.rules.js';
import type { Noted } from './proof-sources.queries.js';

const start = Date.parse('2026-01-12T09:00:00Z');
const noted = (action: string, index: number): Noted => ({
  ...{ at: new Date(start + index), action, thing: 'obligation', from: null, to: null, reason: null, facts: {} },
  ...{ actorKind: 'account', actorId: null, actorName: 'Selin Aydemir' },
});

it('tells a decision before what it does to the promise in the same second', () => {
  const history = ['obligation.made', 'obligation.bound', 'report.accepted'].map(noted);
  const nothing = { reports: [], tries: [], searches: [], mails: [] };
  const names = { events: new Map(), projects: new Map() };
  const told = proofOf({ ...nothing, noted: history }, names).map((entry) => entry.kind === 'noted' && entry.action);
  expect(told).toEqual(['report.accepted', 'obligation.made', 'obligation.bound']);
});
