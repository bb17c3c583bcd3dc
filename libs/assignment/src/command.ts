import { Explainer } from './explanation.js';
import { fault, type Fault, InvalidProblem } from './fault.js';
import type { BreakoutProblem } from './problem.js';
import type { BreakoutResult } from './result.js';
import { solve, type SolveOptions } from './solve.js';

export interface CommandOptions extends SolveOptions {
  /** Overrides the objective in the file. */
  readonly objective?: string;
  /** Print the whole result as JSON instead of a summary. */
  readonly json?: boolean;
  /** Add an explanation for everybody who did not get the first wish. */
  readonly explain?: boolean;
}

export interface CommandOutcome {
  /** 0 = solved, 1 = infeasible or undecided, 2 = the problem has faults. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** `tagwerk breakouts solve`: the text of a file in, what to print out. Never throws for what a file may contain. */
export async function breakoutsSolveCommand(text: string, options: CommandOptions = {}): Promise<CommandOutcome> {
  const { objective, json = false, explain = false, signal } = options;
  let stated: unknown;
  try {
    stated = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused([fault('json.unreadable', '', [], `The file is not JSON: ${(error as Error).message}.`)], json);
  }
  const isObject = typeof stated === 'object' && stated !== null && !Array.isArray(stated);
  const problem = (
    isObject && objective !== undefined ? { ...(stated as object), objective } : stated
  ) as BreakoutProblem;
  try {
    const result = await solve(problem, { signal });
    const explanations = explain ? await explained(problem, result) : undefined;
    const stdout = json ? `${JSON.stringify({ ...result, explanations })}\n` : summary(result);
    return { exitCode: result.status === 'optimal' || result.status === 'within-bound' ? 0 : 1, stdout, stderr: '' };
  } catch (error) {
    if (error instanceof InvalidProblem) return refused(error.faults, json);
    throw error;
  }
}

async function explained(problem: BreakoutProblem, result: BreakoutResult) {
  const explainer = new Explainer(problem, result);
  const explanations = [];
  for (const { person, round, rank } of result.assignments) {
    if (rank !== 1) explanations.push(await explainer.explain(person, round));
  }
  return explanations;
}

function refused(faults: readonly Fault[], json: boolean): CommandOutcome {
  const lines = faults.map(({ code, path, message }) => `${code}${path === '' ? '' : ` at ${path}`}: ${message}`);
  const stdout = json ? `${JSON.stringify({ status: 'invalid', faults })}\n` : '';
  return { exitCode: 2, stdout, stderr: `${lines.join('\n')}\n` };
}

function summary(result: BreakoutResult): string {
  if (result.status === 'infeasible') return `${conflictText(result)}\n`;
  if (result.status === 'undecided') return `${result.statement}\n`;
  const [first, second, third, fourth, fifth, none] = result.profile;
  const rooms = new Map<string, string[]>();
  for (const { round, room, person } of result.assignments) {
    const name = `round ${round}, ${room}`;
    rooms.set(name, [...(rooms.get(name) ?? []), person]);
  }
  const lines = [
    `${result.objective}: ${result.statement} (value ${result.value}, bound ${result.bound}, ${result.milliseconds} ms)`,
    `wishes 1 to 5: ${first} / ${second} / ${third} / ${fourth} / ${fifth}, not wished: ${none}`,
    `pairs of equals: ${result.samePairs}, repeated meetings: ${result.repeatedPairs}`,
    ...(result.dropped.length > 0 ? [`dropped: ${result.dropped.join(', ')}`] : []),
    ...[...rooms].sort().map(([name, people]) => `${name}: ${people.join(', ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

function conflictText({ conflict }: BreakoutResult): string {
  const name = (kind: string, ids: readonly string[]) => [kind, ...ids].join(' ');
  const rules = (conflict?.constraints ?? []).map(({ kind, ids }) => `  ${name(kind, ids)}`);
  const reliefs = (conflict?.reliefs ?? []).map(({ constraint, feasible, value }) => {
    const outcomes = {
      true: `possible, value ${value}`,
      false: 'still impossible',
      null: 'not known within the time limit',
    };
    const outcome = outcomes[`${feasible}`];
    return `  without ${name(constraint.kind, constraint.ids)}: ${outcome}`;
  });
  return ['infeasible: these rules exclude each other', ...rules, ...reliefs].join('\n');
}
