import { settingsOf } from '../defaults.js';
import { fault, type Fault } from '../fault.js';
import { peopleFaults } from './person-validation.js';
import { type BreakoutProblem, objectives } from '../problem.js';
import { roomFaults } from './room-validation.js';
import { shapeFaults } from './shape.js';
import { teamFaults } from './team-validation.js';

const MOST_PEOPLE = 200_000;
const MOST_ROOMS = 500;
const MOST_ROUNDS = 50;
const MOST_MEETING = 5000;
// Costs are kept for every person and room: 100,000 people choose among 50 rooms in four rounds, not in fifty.
const MOST_CELLS = 20_000_000;
const MOST_MIXED = 10;

/** Every fault of a stated problem, from its form to capacities that cannot suffice; empty when it can be solved. */
export function validateProblem(value: unknown): Fault[] {
  const shape = shapeFaults(value);
  if (shape.length > 0) return shape;
  const problem = value as BreakoutProblem;
  const sizes = sizeFaults(problem);
  if (sizes.length > 0) return sizes;
  const known = [...settingFaults(problem), ...roomFaults(problem), ...peopleFaults(problem)];
  return known.length > 0 ? known : teamFaults(problem);
}

function sizeFaults(problem: BreakoutProblem): Fault[] {
  const { rooms, people } = problem;
  const { rounds, meetNew } = settingsOf(problem);
  const faults: Fault[] = [];
  if (rooms.length === 0) faults.push(fault('rooms.empty', 'rooms', [], 'There is no room.'));
  if (people.length === 0) faults.push(fault('people.empty', 'people', [], 'There is nobody to seat.'));
  if (rooms.length > MOST_ROOMS) {
    faults.push(fault('rooms.too-many', 'rooms', [], `At most ${MOST_ROOMS} rooms, ${rooms.length} were given.`));
  }
  if (people.length > MOST_PEOPLE) {
    faults.push(fault('people.too-many', 'people', [], `At most ${MOST_PEOPLE} people, ${people.length} were given.`));
  }
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS) {
    faults.push(fault('number.invalid', 'rounds', [], `rounds must be a whole number from 1 to ${MOST_ROUNDS}.`));
  }
  if (people.length * rooms.length * rounds > MOST_CELLS) {
    const message = `People times rooms times rounds may be ${MOST_CELLS} at most.`;
    faults.push(fault('people.too-many', 'people', [], message));
  }
  // Who met whom is kept for every pair of people.
  if (meetNew && people.length > MOST_MEETING) {
    const message = `Meeting new people is counted for up to ${MOST_MEETING} people; meetNew: false leaves it out.`;
    faults.push(fault('meet-new.too-many', 'meetNew', [], message));
  }
  return faults;
}

function settingFaults(problem: BreakoutProblem): Fault[] {
  const faults: Fault[] = [];
  const within = (path: 'mixRate' | 'timeLimitMs' | 'seed', low: number, high: number) => {
    const value = problem[path];
    if (value !== undefined && !(value >= low && value <= high)) {
      faults.push(fault('number.invalid', path, [], `${path} must be a number from ${low} to ${high}.`));
    }
  };
  within('mixRate', 0, 1000);
  within('timeLimitMs', 1, 3_600_000);
  within('seed', -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const { mix = [] } = problem;
  if (mix.length > MOST_MIXED || new Set(mix).size < mix.length) {
    faults.push(fault('mix.invalid', 'mix', mix, `mix names up to ${MOST_MIXED} attributes, each once.`));
  }
  if (problem.objective !== undefined && !objectives.includes(problem.objective)) {
    faults.push(
      fault(
        'objective.unknown',
        'objective',
        [String(problem.objective)],
        `objective is one of ${objectives.join(', ')}.`,
      ),
    );
  }
  return faults;
}
