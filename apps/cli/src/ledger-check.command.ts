import { NotFound, singleLine, systemScope } from '#libs/kernel';
import { type CheckedNetwork, type GapKind, LedgerCheck, type NamedGap } from '#libs/ledger';
import { type Command, CommandRefused } from './command.js';
import { withInstance } from './instance.js';

/** Whether every reported project is accounted for. Exit status 1 when something is lost (docs/ledger-check.md). */
export const ledgerCheck: Command = {
  usage: 'ledger check [--network SLUG]',
  summary: 'Check that no report and no promised invitation is lost (docs/ledger-check.md).',
  options: ['network'],
  run: async ({ options: { network: slug }, words }) => {
    if (words.length > 0) throw new CommandRefused(`${words[0]} is not expected. Usage: ${ledgerCheck.usage}`);
    const networks = await withInstance((context) => check(context.get(LedgerCheck, { strict: false }), slug));
    const unaccounted = networks.reduce((sum, one) => sum + one.unaccounted, 0);
    const text = networks.length === 0 ? 'Nothing was reported yet.' : networks.map(textOf).join('\n');
    return { text, value: { unaccounted, networks }, failed: unaccounted > 0 };
  },
};

async function check(ledger: LedgerCheck, slug: string | undefined): Promise<readonly CheckedNetwork[]> {
  try {
    return await ledger.check(systemScope, slug);
  } catch (error) {
    if (error instanceof NotFound) throw new CommandRefused(`There is no network ${slug}.`);
    throw error;
  }
}

function textOf({ slug, reports, byState, held, unaccounted, gaps }: CheckedNetwork): string {
  const parts = Object.entries(byState)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state.replaceAll('_', ' ')}`);
  const waiting = held > 0 ? `; ${held} held` : '';
  const sum = `${slug}: ${reports} reported = ${parts.join(' + ') || '0'}${waiting}; ${unaccounted} unaccounted`;
  return [
    sum,
    ...gaps.map((gap) => `  ${gap.reference ?? '–'}  ${nameIn(gap)}: ${SENTENCES[gap.kind]}${placeOf(gap)}`),
  ].join('\n');
}

// Whoever reads the terminal takes every line for one of ours.
const nameIn = ({ project }: NamedGap): string => (project === null ? '–' : singleLine(project));

const placeOf = ({ obligationId }: NamedGap): string =>
  obligationId === null ? '' : ` (/o/projekte/register/${obligationId})`;

const SENTENCES: Readonly<Record<GapKind, string>> = {
  'report-without-outcome': 'the report has no outcome',
  'duplicate-of-nothing': 'the report is called a duplicate of one that is not there',
  'promise-missing': 'the report was accepted and nothing is promised',
  'promise-of-another-project': 'the promise of the accepted report is that of another project',
  'report-missing': 'nobody has reported what is promised',
  'promised-twice': 'two promises run for one project',
  'gathering-gone': 'the promise is bound to a gathering that does not take place or keeps no promises',
  'not-invited': 'nobody was invited in time',
  'kept-without-invitation': 'the promise is said to be kept, but nobody was invited',
  'released-without-cause': 'the promise was let go without a cause',
  'released-by-one': 'the promise was let go without a second pair of eyes',
};
