import fc from 'fast-check';
import { type ReportState, reportStates } from '#libs/intake';
import { newId } from '#libs/kernel';
import { balanceOf, unaccountedIn } from './balance.rules.js';
import type { GapKind, ReportFacts } from './gaps.rules.js';
import type { BoundGathering, PromiseFacts } from './promise-facts.rules.js';
import { type StandingPromise, standingPromises } from './standing-promise.rules.js';
import { obligationStandings } from './standing.rules.js';

const NOW = new Date('2026-02-02T08:00:00Z');
const [BEFORE, LONG_AGO] = [new Date('2026-01-30T08:00:00Z'), new Date('2026-01-12T08:00:00Z')];
const NETWORK = newId();
const inOrder = standingPromises({ land: null, quietPeriods: [] }, NOW);

const gathering: BoundGathering = {
  ...{ id: newId(), title: '3. Netzwerktreffen', startsLocal: '2026-03-19T10:00' },
  ...{ startsAt: new Date('2026-03-19T09:00:00Z'), invitesAt: LONG_AGO, invitedAt: LONG_AGO },
  ...{ takesPlace: true, keepsPromises: true },
};

const promiseOf = (more: Partial<PromiseFacts> = {}): PromiseFacts => ({
  ...{ id: newId(), networkId: NETWORK, projectId: newId(), version: 1, receivedAt: BEFORE, acceptedAt: BEFORE },
  ...{
    reopenedAt: null,
    outcome: null,
    releaseCause: null,
    inheritedBy: null,
    isReleaseAsked: false,
    isAgreed: true,
    wasInvited: false,
    wasInvitedThere: false,
    hold: null,
    endedAt: null,
  },
  ...{ gathering, contactSince: BEFORE, contactUntil: null, brokenSince: null },
  ...{ uninformedSince: null, invitation: null, ...more },
});

const reportOf = (state: ReportState, of: PromiseFacts | null, more: Partial<ReportFacts> = {}): ReportFacts => ({
  ...{ id: newId(), networkId: NETWORK, reference: 'M-2026-001', state, duplicateOf: null },
  ...{ projectId: of?.projectId ?? null, obligationId: of?.id ?? null, ...more },
});

const sent = { sentAt: LONG_AGO, isDelivered: true, failedAt: null, hasAnswered: false };

/** Promises in every standing, each sound. */
const soundPromise = fc
  .constantFrom<Partial<PromiseFacts>>(
    {},
    { gathering: null },
    { contactSince: null },
    { gathering: { ...gathering, invitedAt: null } },
    { invitation: sent, wasInvited: true },
    { invitation: { ...sent, failedAt: BEFORE }, wasInvited: true },
    { outcome: 'fulfilled', wasInvited: true, wasInvitedThere: false, endedAt: BEFORE },
    { outcome: 'released', releaseCause: 'objection', endedAt: BEFORE },
  )
  .map(promiseOf);

const soundLedger = fc
  .record({
    promises: fc.array(fc.tuple(soundPromise, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 20 }),
    others: fc.array(fc.constantFrom<ReportState>('in_triage', 'needs_info', 'already_known', 'out_of_scope')),
    duplicates: fc.nat(5),
  })
  .map(({ promises, others, duplicates }) => {
    const accepted = promises.flatMap(([promise, times]) =>
      Array.from({ length: times }, () => reportOf('accepted', promise)),
    );
    return {
      promises: promises.map(([promise]) => promise),
      reports: [
        ...accepted,
        ...others.map((state) => reportOf(state, null)),
        ...Array.from({ length: duplicates }, () => reportOf('duplicate', null, { duplicateOf: accepted[0]!.id })),
      ],
    };
  });

type Ledger = Readonly<{ reports: readonly ReportFacts[]; promises: readonly PromiseFacts[] }>;
const balance = ({ reports, promises }: Ledger) => balanceOf(reports, promises.map(inOrder), NOW);
const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** A ledger with one thing lost in it. */
const planted: Readonly<Record<GapKind, (ledger: Ledger) => Ledger>> = {
  'report-without-outcome': add(() => ({ reports: [reportOf('lost' as ReportState, null)] })),
  'duplicate-of-nothing': add(() => ({ reports: [reportOf('duplicate', null, { duplicateOf: newId() })] })),
  'promise-missing': add(() => ({ reports: [reportOf('accepted', promiseOf())] })),
  'promise-of-another-project': add(() => {
    const promise = promiseOf();
    return {
      reports: [reportOf('accepted', promise), reportOf('accepted', promise, { projectId: newId() })],
      promises: [promise],
    };
  }),
  'report-missing': add(() => ({ promises: [promiseOf()] })),
  'promised-twice': add(() => {
    const [one, other] = [promiseOf(), promiseOf()];
    const twin = { ...other, projectId: one.projectId, outcome: null };
    return { reports: [reportOf('accepted', one), reportOf('accepted', twin)], promises: [one, twin] };
  }),
  'gathering-gone': add(() => promised({ gathering: { ...gathering, takesPlace: false } })),
  'not-invited': add(() => promised({ gathering: { ...gathering, startsAt: BEFORE } })),
  'kept-without-invitation': add(() => promised({ outcome: 'fulfilled', endedAt: NOW })),
  'released-without-cause': add(() => promised({ outcome: 'released', endedAt: NOW })),
  'released-by-one': add(() =>
    promised({ outcome: 'released', releaseCause: 'withdrawn', isAgreed: false, endedAt: NOW }),
  ),
};

function promised(more: Partial<PromiseFacts>) {
  const promise = promiseOf(more);
  return { reports: [reportOf('accepted', promise)], promises: [promise] };
}

function add(more: () => Partial<Ledger>) {
  return ({ reports, promises }: Ledger): Ledger => {
    const lost = more();
    return { reports: [...reports, ...(lost.reports ?? [])], promises: [...promises, ...(lost.promises ?? [])] };
  };
}

describe('the balance of the ledger (R9)', () => {
  it('is 0 while every report has an outcome and every accepted project a promise that somebody keeps', () => {
    fc.assert(
      fc.property(soundLedger, (ledger) => {
        const { gaps, reports, byState, promises, byStanding, acceptedProjects, promisedProjects } = balance(ledger);
        expect(gaps).toEqual([]);
        expect([sum(byState), sum(byStanding), promisedProjects]).toEqual([reports, promises, acceptedProjects]);
      }),
    );
  });

  it.each(Object.keys(planted) as GapKind[])('names what is lost: %s', (kind) => {
    fc.assert(
      fc.property(soundLedger, (ledger) => {
        const found = balance(planted[kind](ledger));
        expect(unaccountedIn(found)).toBe(kind === 'promised-twice' ? 2 : 1);
        expect(found.gaps[0]).toMatchObject({ kind, networkId: NETWORK });
      }),
    );
  });

  it('lets whoever was asked to a gathering stay there, though it is to keep no other promise any more', () => {
    const elsewhere = { gathering: { ...gathering, keepsPromises: false } };
    const kinds = (more: Partial<PromiseFacts>) =>
      balance(promised({ ...elsewhere, ...more })).gaps.map(({ kind }) => kind);
    expect(kinds({ wasInvited: true, wasInvitedThere: true })).toEqual([]);
    expect(kinds({ wasInvited: true, wasInvitedThere: false })).toEqual(['gathering-gone']);
  });

  it('finds two reports that call each other a duplicate', () => {
    const [one, other] = [newId(), newId()];
    const reports = [
      reportOf('duplicate', null, { id: one, duplicateOf: other }),
      reportOf('duplicate', null, { id: other, duplicateOf: one }),
    ];
    expect(balance({ reports, promises: [] }).gaps.map(({ kind }) => kind)).toEqual([
      'duplicate-of-nothing',
      'duplicate-of-nothing',
    ]);
  });

  it('finds a late invitation that nobody has sent in two working days, not before', () => {
    const late = (acceptedAt: Date) => unaccountedIn(balance(promised({ acceptedAt, contactSince: acceptedAt })));
    expect(late(BEFORE)).toBe(0);
    expect(late(new Date('2026-01-28T08:00:00Z'))).toBe(1);
  });

  it('counts every promise under one standing', () => {
    fc.assert(
      fc.property(fc.array(soundPromise), (promises) => {
        const standings: StandingPromise[] = promises.map(inOrder);
        for (const { standing } of standings) expect(obligationStandings).toContain(standing);
        expect(sum(balanceOf([], standings, NOW).byState)).toBe(0);
        expect(reportStates).toHaveLength(6);
      }),
    );
  });
});
