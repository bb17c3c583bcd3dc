import { readFile } from 'node:fs/promises';
import {
  type BreakoutProblem,
  type BreakoutResult,
  Explainer,
  type Explanation,
  explanationsText,
  faultsText,
  InvalidProblem,
  problemFrom,
  resultText,
  solve,
} from '#libs/assignment';
import { type Answer, type Call, type Command, CommandRefused, word } from './command.js';

/** The best groups for the people and rooms of a file; needs no database. */
export const breakoutsSolve: Command = {
  usage: 'breakouts solve FILE [--objective utilitarian|fair|rank-maximal] [--explain PERSON]',
  summary: 'Divide people into rooms by their wishes and say how good the result is (docs/breakout-format.md).',
  options: ['objective', 'explain'],
  run: async (call) => {
    const text = await textOf(word(call, 0, 'FILE'));
    try {
      return await solved(problemFrom(text), call.options);
    } catch (error) {
      if (!(error instanceof InvalidProblem)) throw error;
      throw new CommandRefused(faultsText(error.faults), { status: 'invalid', faults: error.faults });
    }
  },
};

async function solved(stated: BreakoutProblem, { objective, explain }: Call['options']): Promise<Answer> {
  const isObject = typeof stated === 'object' && stated !== null && !Array.isArray(stated);
  const problem = isObject && objective !== undefined ? ({ ...stated, objective } as BreakoutProblem) : stated;
  const result = await solve(problem);
  const text = resultText(problem, result);
  const failed = result.value === null;
  if (explain === undefined || failed) return { text, value: result, failed };
  const explanations = await explained(problem, result, explain);
  return { text: `${text}\n${explanationsText(explanations)}`, value: { ...result, explanations } };
}

/** Why this person sits where they sit, round by round. */
async function explained(problem: BreakoutProblem, result: BreakoutResult, person: string): Promise<Explanation[]> {
  const seats = result.assignments.filter((seat) => seat.person === person);
  if (seats.length === 0) throw new CommandRefused(`${person} is not among the people.`);
  const explainer = new Explainer(problem, result);
  const explanations = [];
  for (const { round } of seats) explanations.push(await explainer.explain(person, round));
  return explanations;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandRefused(`The file ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
