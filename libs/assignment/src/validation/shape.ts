import { fault, type Fault } from '../fault.js';

// The command line reads JSON from strangers, so the shape is proven before any rule looks at the content.
type Check = (value: unknown, path: string, faults: Fault[]) => void;

// Ids are repeated in faults and explanations.
const LONGEST_TEXT = 200;

const wrong = (path: string, expected: string, faults: Fault[]): void => {
  if (faults.length < 50) faults.push(fault('shape.wrong', path, [], `${path || 'The problem'} must be ${expected}.`));
};
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
const text: Check = (value, path, faults) => {
  if (!isText(value)) wrong(path, `a text of 1 to ${LONGEST_TEXT} characters`, faults);
};
const number: Check = (value, path, faults) => {
  if (typeof value !== 'number') wrong(path, 'a number', faults);
};
const flag: Check = (value, path, faults) => {
  if (typeof value !== 'boolean') wrong(path, 'true or false', faults);
};
const listOf =
  (check: Check): Check =>
  (value, path, faults) => {
    if (!Array.isArray(value)) return wrong(path, 'a list', faults);
    value.forEach((entry, index) => check(entry, `${path}[${index}]`, faults));
  };
const texts: Check = (value, path, faults) => {
  if (!Array.isArray(value)) return wrong(path, 'a list', faults);
  const odd = value.findIndex((entry) => !isText(entry));
  if (odd >= 0) text(value[odd], `${path}[${odd}]`, faults);
};
const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const mapOfTexts: Check = (value, path, faults) => {
  if (!record(value)) return wrong(path, 'an object', faults);
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'string') wrong(`${path}.${key}`, 'a text', faults);
  }
};

function objectOf(required: Record<string, Check>, optional: Record<string, Check>): Check {
  const known = Object.entries({ ...required, ...optional });
  return (value, path, faults) => {
    if (!record(value)) return wrong(path, 'an object', faults);
    for (const [key, check] of known) {
      const entry = Object.hasOwn(value, key) ? value[key] : undefined;
      const inner = path === '' ? key : `${path}.${key}`;
      if (entry !== undefined) check(entry, inner, faults);
      else if (key in required) wrong(inner, 'given', faults);
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(required, key) || Object.hasOwn(optional, key)) continue;
      wrong(`${path}${path && '.'}${key.slice(0, LONGEST_TEXT)}`, 'left out: unknown', faults);
    }
  };
}

const room = objectOf({ id: text, max: number }, { min: number, droppable: flag, hosts: texts });
const lockedCard = objectOf({ round: number, room: text }, {});
const person = objectOf(
  { id: text },
  { wishes: texts, refuses: texts, fixed: text, locked: listOf(lockedCard), attributes: mapOfTexts, weight: number },
);
const quota = objectOf({ attribute: text, value: text }, { min: number, max: number, rooms: texts });
const problem = objectOf(
  { rooms: listOf(room), people: listOf(person) },
  {
    rounds: number,
    distinctTopics: flag,
    mix: texts,
    mixRate: number,
    meetNew: flag,
    together: listOf(texts),
    apart: listOf(texts),
    quotas: listOf(quota),
    objective: text,
    seed: number,
    timeLimitMs: number,
  },
);

/** Faults of form alone: types, missing and unknown fields. */
export function shapeFaults(value: unknown): Fault[] {
  const faults: Fault[] = [];
  problem(value, '', faults);
  return faults;
}
