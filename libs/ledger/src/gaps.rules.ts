import { type ReportState, reportStates } from '#libs/intake';
import type { BoundGathering, PromiseFacts } from './promise-facts.rules.js';
import type { StandingPromise } from './standing-promise.rules.js';

/** How something can get lost between a report and its invitation; each would be a broken promise that nobody sees. */
export const gapKinds = [
  /** A report whose state is none that anybody looks at. */
  'report-without-outcome',
  /** Called a duplicate, but what it repeats is not there, or leads back to itself. */
  'duplicate-of-nothing',
  /** Accepted, but nothing is promised. */
  'promise-missing',
  /** Accepted, but what is promised is promised to another project. */
  'promise-of-another-project',
  /** Promised, although nobody has reported the project, nor the one in whose place it goes on. */
  'report-missing',
  /** One project, two running promises. */
  'promised-twice',
  /** Bound to a gathering that does not take place, or that keeps no promises. */
  'gathering-gone',
  /** The gathering has begun, or its late invitation is overdue, and nobody was asked. */
  'not-invited',
  /** Said to be kept, but nobody was asked to any gathering. */
  'kept-without-invitation',
  /** Let go without a cause. */
  'released-without-cause',
  /** Let go for a cause that two people have to agree on, by one of them or by nobody. */
  'released-by-one',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** What is unaccounted for: of a report, or of a promise. */
export type Gap = Readonly<{
  kind: GapKind;
  networkId: string;
  reportId: string | null;
  /** `M-2026-007` */
  reference: string | null;
  obligationId: string | null;
  projectId: string | null;
}>;

export type ReportFacts = Readonly<{
  id: string;
  networkId: string;
  reference: string;
  state: ReportState;
  projectId: string | null;
  obligationId: string | null;
  duplicateOf: string | null;
}>;

/** Every gap there is (domain rule R9), each thing once. None is a matter of opinion: a person has to look at all. */
export function gapsIn(reports: readonly ReportFacts[], promises: readonly StandingPromise[], now: Date): Gap[] {
  const ledger = ledgerOf(reports, promises);
  return [
    ...reports.flatMap((report) => gap(kindOfReport(report, ledger), report, null)),
    ...promises.flatMap((promise) => gap(kindOfPromise(promise, ledger, now), null, promise.facts)),
  ];
}

type Ledger = Readonly<{
  reports: ReadonlyMap<string, ReportFacts>;
  promises: ReadonlyMap<string, PromiseFacts>;
  /** Lines of promises that go on in each other's place, somebody of which was reported; by their last promise. */
  reported: ReadonlySet<string>;
  running: ReadonlyMap<string, number>;
}>;

function ledgerOf(reports: readonly ReportFacts[], promises: readonly StandingPromise[]): Ledger {
  const running = new Map<string, number>();
  for (const { facts } of promises) {
    if (facts.outcome === null) running.set(projectKey(facts), (running.get(projectKey(facts)) ?? 0) + 1);
  }
  const told = new Set(reports.flatMap(({ obligationId, projectId }) => [obligationId, projectId]));
  const isTold = ({ id, projectId }: PromiseFacts) => told.has(id) || told.has(projectId);
  return {
    reports: new Map(reports.map((report) => [report.id, report])),
    promises: new Map(promises.map(({ facts }) => [facts.id, facts])),
    reported: new Set(promises.flatMap(({ facts }) => (isTold(facts) ? [lineOf(facts)] : []))),
    running,
  };
}

function kindOfReport(report: ReportFacts, { promises, reports }: Ledger): GapKind | null {
  if (!reportStates.includes(report.state)) return 'report-without-outcome';
  if (report.state === 'duplicate') return leadsSomewhere(report, reports) ? null : 'duplicate-of-nothing';
  if (report.state !== 'accepted') return null;
  const promise = promises.get(report.obligationId ?? '');
  if (promise === undefined) return 'promise-missing';
  return projectKey(promise) === projectKey(report) ? null : 'promise-of-another-project';
}

function kindOfPromise(promise: StandingPromise, ledger: Ledger, now: Date): GapKind | null {
  const { facts } = promise;
  const kinds: Readonly<Partial<Record<GapKind, boolean>>> = {
    'report-missing': !ledger.reported.has(lineOf(facts)),
    'promised-twice': facts.outcome === null && ledger.running.get(projectKey(facts))! > 1,
    'gathering-gone': facts.outcome === null && facts.gathering !== null && isGone(facts.gathering, facts),
    'not-invited': isForgotten(promise, now),
    'kept-without-invitation': facts.outcome === 'fulfilled' && !facts.wasInvited,
    'released-without-cause': facts.outcome === 'released' && facts.releaseCause === null,
    'released-by-one': facts.outcome === 'released' && !facts.isAgreed,
  };
  return gapKinds.find((kind) => kinds[kind] === true) ?? null;
}

/** Who was asked stays with their gathering, though it is to keep no other promise any more. */
const isGone = ({ takesPlace, keepsPromises }: BoundGathering, { wasInvitedThere }: PromiseFacts): boolean =>
  !takesPlace || (!keepsPromises && !wasInvitedThere);

/** Whoever has nobody to write to is looked for, and has a clock of their own. */
function isForgotten({ facts: { gathering }, standing, urgency }: StandingPromise, now: Date): boolean {
  if (gathering === null || (standing !== 'bound' && standing !== 'ready')) return false;
  return gathering.startsAt <= now || (standing === 'ready' && urgency === 'red');
}

/** What was told of an ended project was told of whatever goes on in its place (E13). */
const lineOf = ({ id, inheritedBy }: PromiseFacts): string => inheritedBy ?? id;

function leadsSomewhere(report: ReportFacts, reports: ReadonlyMap<string, ReportFacts>): boolean {
  const seen = new Set<string>();
  let one: ReportFacts | undefined = report;
  while (one !== undefined && one.state === 'duplicate' && !seen.has(one.id)) {
    seen.add(one.id);
    one = reports.get(one.duplicateOf ?? '');
  }
  return one !== undefined && !seen.has(one.id);
}

const projectKey = ({ networkId, projectId }: Readonly<{ networkId: string; projectId: string | null }>): string =>
  `${networkId} ${projectId}`;

const gap = (kind: GapKind | null, report: ReportFacts | null, promise: PromiseFacts | null): Gap[] => {
  const thing = report ?? promise;
  if (kind === null || thing === null) return [];
  return [
    {
      ...{ kind, networkId: thing.networkId, projectId: thing.projectId },
      ...{ reportId: report?.id ?? null, reference: report?.reference ?? null },
      obligationId: promise?.id ?? report?.obligationId ?? null,
    },
  ];
};
