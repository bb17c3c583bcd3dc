import fs from 'node:fs';
import path from 'node:path';
import type { BreakoutResult, Fault } from '#libs/assignment';
import { runs } from '../../../test/support/property-runs.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { help } from './commands.js';
import { outcomeOf } from './outcome.js';

const groups = {
  rooms: [
    { id: 'A', max: 2 },
    { id: 'B', max: 2, min: 1 },
  ],
  people: [
    { id: 'Aylin', wishes: ['A'] },
    { id: 'Jonas', wishes: ['A', 'B'] },
    { id: 'Mira', wishes: ['A'] },
  ],
};

describe('breakouts solve', () => {
  let folder: string;
  const before = { ...process.env };
  beforeAll(() => {
    folder = temporaryFolder('breakouts');
    // Whoever opened a database here would wait for one that does not exist.
    Object.assign(process.env, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', DATA_DIR: `${folder}/none` });
  });
  afterAll(() => {
    process.env = before;
    fs.rmSync(folder, { recursive: true });
  });

  const solveText = (text: string, ...words: string[]) => {
    const file = path.join(folder, 'groups.json');
    fs.writeFileSync(file, text);
    return outcomeOf(['breakouts', 'solve', file, ...words]);
  };
  const solveProblem = (problem: unknown, ...words: string[]) => solveText(JSON.stringify(problem), ...words);
  const faultsOf = async (problem: unknown): Promise<readonly Fault[]> => {
    const { stdout, exitCode } = await solveProblem(problem, '--json');
    const { status, faults } = JSON.parse(stdout) as { status: string; faults: readonly Fault[] };
    expect([exitCode, status]).toEqual([2, 'invalid']);
    return faults;
  };

  it('shows who sits where, without a database, and is found in the help', async () => {
    const { stdout, stderr, exitCode } = await solveProblem(groups);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^utilitarian: optimal, proven \(value 1, bound 1, [\d.]+ ms\)\n/);
    expect(stdout.split('\n').slice(2)).toEqual([
      'Wish   1st  2nd  3rd  4th  5th  not wished',
      'Seats  2    1    0    0    0    0',
      '',
      'Round  Room  People  Who',
      '1      A     2 of 2  Aylin, Mira',
      '1      B     1 of 2  Jonas',
      '',
    ]);
    expect(help()).toContain('breakouts solve FILE');
  });

  it('explains why somebody has no better wish: who would have to move, and what it would cost', async () => {
    const { stdout } = await solveProblem(groups, '--explain', 'Jonas');
    expect(stdout.split('\n').slice(-3)).toEqual([
      'Jonas, round 1: B, wish 2',
      '  wish 1, A: 19 worse; Mira moves from A to B',
      '',
    ]);
    const { stdout: json } = await solveProblem(groups, '--explain', 'Jonas', '--json');
    const { explanations } = JSON.parse(json) as { explanations: unknown[] };
    expect(explanations).toMatchObject([{ person: 'Jonas', room: 'B', better: [{ room: 'A', price: 19 }] }]);
    const { stderr, exitCode } = await solveProblem(groups, '--explain', 'Nobody');
    expect([stderr, exitCode]).toEqual(['Nobody is not among the people.\n', 2]);
  });

  it('answers programs in JSON and takes another objective', async () => {
    const { stdout, exitCode } = await solveProblem(groups, '--json', '--objective', 'rank-maximal');
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'optimal',
      objective: 'rank-maximal',
      profile: [2, 1, 0, 0, 0, 0],
    });
    expect(exitCode).toBe(0);
  });

  it('tells what excludes each other when there is no way, with status 1', async () => {
    const apart = {
      ...groups,
      rooms: [
        { id: 'A', max: 3 },
        { id: 'B', max: 3, min: 1 },
      ],
      people: groups.people.map((person) => ({ ...person, refuses: ['B'], wishes: ['A'] })),
    };
    const text = await solveProblem(apart);
    expect(text.exitCode).toBe(1);
    expect(text.stdout).toMatch(/^infeasible: these rules exclude each other\n {2}room-min B\n/);
    expect(text.stdout).toMatch(/without room-min B: possible, value 0/);
    const { stdout, exitCode } = await solveProblem(apart, '--json');
    expect([exitCode, (JSON.parse(stdout) as BreakoutResult).status]).toEqual([1, 'infeasible']);
  });

  it('cannot read what is missing or no JSON', async () => {
    expect(await outcomeOf(['breakouts', 'solve'])).toMatchObject({ exitCode: 2, stderr: 'FILE is missing.\n' });
    const missing = await outcomeOf(['breakouts', 'solve', path.join(folder, 'none.json')]);
    expect(missing).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('ENOENT') });
    expect(await outcomeOf(['breakouts', 'solve', folder])).toMatchObject({ exitCode: 2 });
    expect(await solveText('rooms: 3')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^json.unreadable: /),
    });
    expect(await solveText(`\uFEFF${JSON.stringify(groups)}`)).toMatchObject({ exitCode: 0 });
  });

  it.each(['null', '7', '[]', '"text"', '{}'])('names the faults of a file that holds only %s', async (text) => {
    const { exitCode, stderr } = await solveText(text, '--objective', 'fair');
    expect([exitCode, stderr.split('\n')[0]]).toEqual([2, expect.stringMatching(/^shape.wrong/)]);
  });

  it('names every fault with its place and the ids it is about', async () => {
    const [mira, ...others] = groups.people;
    const faults = await faultsOf({ ...groups, people: [{ ...mira, wishes: ['A', 'C', 'A'] }, ...others, mira] });
    expect(faults.map(({ code, ids }) => [code, ids])).toEqual(
      expect.arrayContaining([
        ['room.unknown', expect.arrayContaining(['C'])],
        ['wish.twice', expect.arrayContaining(['A'])],
        ['id.duplicate', ['Aylin']],
      ]),
    );
    const { stderr } = await solveProblem({ ...groups, objective: 'best' });
    expect(stderr).toMatch(/^objective.unknown at objective: /);
  });

  it('names empty lists, and a million wishes of one person', async () => {
    const empty = await faultsOf({ rooms: [], people: [] });
    expect(empty.map(({ code }) => code)).toEqual(['rooms.empty', 'people.empty']);
    const wishes = Array.from({ length: 1_000_000 }, (_, at) => `R${at}`);
    const [fault] = await faultsOf({ ...groups, people: [{ id: 'Aylin', wishes }] });
    expect(fault).toMatchObject({ code: 'wish.too-many', ids: expect.arrayContaining(['Aylin']) });
  });

  it('solves a million wishes of 200,000 people', async () => {
    const crowd = runs(200_000);
    const rooms = Array.from({ length: 10 }, (_, at) => ({ id: `R${at}`, max: (crowd * 21) / 200 }));
    const people = Array.from({ length: crowd }, (_, at) => ({
      id: `P${at}`,
      wishes: [0, 1, 2, 3, 4].map((step) => `R${(at * (at % 7) + step) % 10}`),
    }));
    const { stdout, exitCode } = await solveProblem({ rooms, people }, '--json');
    const { status, profile } = JSON.parse(stdout) as BreakoutResult;
    expect([exitCode, status]).toEqual([0, 'optimal']);
    expect(profile.reduce((sum, seats) => sum + seats, 0)).toBe(crowd);
  });
});
