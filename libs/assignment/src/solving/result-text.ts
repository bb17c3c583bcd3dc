import { settingsOf } from '../defaults.js';
import type { Explanation, MovePrice } from './explanation.js';
import type { Fault } from '../fault.js';
import type { BreakoutProblem } from '../problem.js';
import type { BreakoutResult, Conflict, ConstraintName } from '../result.js';

/** A result as plain text for a person at a terminal. */
export function resultText(problem: BreakoutProblem, result: BreakoutResult): string {
  if (result.conflict !== undefined) return conflictText(result.conflict);
  if (result.value === null) return `${result.statement}\n`;
  const { objective, statement, value, bound, milliseconds, samePairs, repeatedPairs, dropped } = result;
  const lines = [
    `${objective}: ${statement} (value ${value}, bound ${bound}, ${milliseconds} ms)`,
    '',
    ...table([
      ['Wish', '1st', '2nd', '3rd', '4th', '5th', 'not wished'],
      ['Seats', ...result.profile.map(String)],
    ]),
    '',
    ...(problem.mix?.length ? [`Pairs with equal ${problem.mix.join(' or ')} in one room: ${samePairs}`] : []),
    ...(settingsOf(problem).meetNew ? [`Meetings of people who had met before: ${repeatedPairs}`] : []),
    ...(dropped.length > 0 ? [`Rooms that stay closed: ${dropped.join(', ')}`] : []),
    '',
    ...table([['Round', 'Room', 'People', 'Who'], ...roomRows(problem, result)]),
  ];
  // Nothing to tell between two gaps leaves one of them.
  return `${lines.filter((line, at) => line !== '' || lines[at - 1] !== '').join('\n')}\n`;
}

function roomRows({ rooms, rounds = 1 }: BreakoutProblem, { assignments, dropped }: BreakoutResult): string[][] {
  const seated = new Map<string, string[]>();
  for (const { round, room, person } of assignments) {
    const key = `${round} ${room}`;
    const people = seated.get(key);
    if (people === undefined) seated.set(key, [person]);
    else people.push(person);
  }
  const open = rooms.filter(({ id }) => !dropped.includes(id));
  return Array.from({ length: rounds }, (_, at) => at + 1).flatMap((round) =>
    open.map(({ id, max }) => {
      const people = seated.get(`${round} ${id}`) ?? [];
      return [String(round), id, `${people.length} of ${max}`, people.join(', ')];
    }),
  );
}

/** Columns two spaces apart; the last one is not filled up. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

const nameOf = ({ kind, ids }: ConstraintName): string => [kind, ...ids].join(' ');

function conflictText({ constraints, reliefs }: Conflict): string {
  const lines = reliefs.map(({ constraint, feasible, value }) => {
    const outcomes = {
      true: `possible, value ${value}`,
      false: 'still impossible',
      null: 'not known within the time limit',
    };
    const outcome = outcomes[`${feasible}`];
    return `  without ${nameOf(constraint)}: ${outcome}`;
  });
  const rules = constraints.map((rule) => `  ${nameOf(rule)}`);
  return `${['infeasible: these rules exclude each other', ...rules, ...lines].join('\n')}\n`;
}

/** Why a person has no better wish, round by round. */
export function explanationsText(explanations: readonly Explanation[]): string {
  const lines = explanations.flatMap(({ person, round, room, rank, better }) => [
    `${person}, round ${round}: ${room}, ${rank === null ? 'a room not wished' : `wish ${rank}`}`,
    ...better.map((dearer) => `  wish ${dearer.rank}, ${dearer.room}: ${priceText(dearer)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function priceText({ price, movers, proven }: MovePrice): string {
  if (price === null) return proven ? 'the rules forbid it' : 'not known within the time limit';
  const others = movers.map(({ person, from, to }) => `${person} moves from ${from} to ${to}`);
  const cost = price === 0 ? 'equally good' : `${proven ? '' : 'at most '}${price} worse`;
  return [cost, ...others].join('; ');
}

/** One line for each fault, with its code and where it stands. */
export const faultsText = (faults: readonly Fault[]): string =>
  faults.map(({ code, path, message }) => `${code}${path === '' ? '' : ` at ${path}`}: ${message}`).join('\n');
