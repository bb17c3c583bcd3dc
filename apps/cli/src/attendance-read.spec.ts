import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { help } from './commands.js';
import { outcomeOf } from './outcome.js';

const report = [
  'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room',
  'Ute Kallweit,ute@example.org,11/27/2026 09:58:00 AM,11/27/2026 10:01:00 AM,3,Yes,,Yes',
  'Ute Kallweit,ute@example.org,11/27/2026 10:01:00 AM,11/27/2026 11:00:59 AM,60,Yes,,No',
  'Jörg Fenner,,11/27/2026 10:30:00 AM,11/27/2026 12:00:00 PM,90,Yes,,No',
  '',
].join('\r\n');
const times = [
  '--starts',
  '2026-11-27T10:00:00+01:00',
  '--ends',
  '2026-11-27T12:00:00+01:00',
  '--zone',
  'Europe/Berlin',
];

describe('a file at the command line', () => {
  let folder: string;
  beforeAll(() => (folder = temporaryFolder('attendance')));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const file = (text: string): string => {
    const name = path.join(folder, 'file');
    fs.writeFileSync(name, text);
    return name;
  };
  const read = (text: string, ...words: string[]) => outcomeOf(['attendance', 'read', file(text), ...words]);

  it('tells people who was at the meeting, and which lines do not count', async () => {
    const { stdout, stderr, exitCode } = await read(report, ...times);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      'zoom: 2 there, 1 lines do not count',
      '',
      'Minutes  Name          Address          There',
      '     59  Ute Kallweit  ute@example.org  10:01–11:00',
      '     90  Jörg Fenner   –                10:30–12:00',
      '',
      'Line 2, Ute Kallweit: waiting room',
      '',
    ]);
    for (const words of ['attendance read FILE', 'regularity FILE']) expect(help()).toContain(words);
  });

  it('tells programs the same, with instants, and nothing besides', async () => {
    const { stdout } = await read(report, ...times, '--json');
    expect(JSON.parse(stdout)).toEqual({
      layout: 'zoom',
      people: [
        {
          name: 'Ute Kallweit',
          mail: 'ute@example.org',
          minutes: 59,
          intervals: [['2026-11-27T09:01:00.000Z', '2026-11-27T10:00:59.000Z']],
        },
        {
          name: 'Jörg Fenner',
          mail: null,
          minutes: 90,
          intervals: [['2026-11-27T09:30:00.000Z', '2026-11-27T11:00:00.000Z']],
        },
      ],
      dropped: [{ row: 2, name: 'Ute Kallweit', reason: 'waiting-room' }],
    });
  });

  it('reads times without an offset by the clocks of the zone', async () => {
    const { stdout } = await read(report, '--starts', '2026-11-27T10:00', '--ends', '2026-11-27T10:30', '--json');
    expect((JSON.parse(stdout) as { people: { minutes: number }[] }).people.map(({ minutes }) => minutes)).toEqual([
      29,
    ]);
  });

  it('ends with status 1 when the report is of another meeting', async () => {
    const other = await read(report, '--starts', '2026-11-28T10:00', '--ends', '2026-11-28T12:00');
    expect(other.exitCode).toBe(1);
    expect(other.stdout).toContain('Nobody in this report was at the event.');
  });

  it.each([
    [['--ends', '2026-11-27T12:00'], '--starts is missing.'],
    [['--starts', 'morgen', '--ends', '2026-11-27T12:00'], '--starts is no time such as 2026-11-27T10:00.'],
    [['--starts', '2026-11-27T12:00', '--ends', '2026-11-27T12:00'], '--ends is not later than --starts.'],
    [['--starts', '2026-11-27T10:00', '--ends', '2026-11-27T12:00', '--zone', 'Mond'], 'There is no time zone Mond.'],
  ])('is not read with %j', async (words, sentence) => {
    expect(await read(report, ...words)).toEqual({ stdout: '', stderr: `${sentence}\n`, exitCode: 2 });
  });

  it('is refused in one sentence that says what to do', async () => {
    const cut = await read(report.slice(0, -40), ...times, '--json');
    const sentence = 'The end of this report is missing. Download it once more.';
    expect([cut.exitCode, cut.stderr, JSON.parse(cut.stdout)]).toEqual([2, `${sentence}\n`, { error: sentence }]);
    expect((await read('Guten Tag', ...times)).stderr).toMatch(/^This is no report of a video meeting/);
    expect((await outcomeOf(['attendance', 'read', path.join(folder, 'none'), ...times])).stderr).toMatch(/ENOENT/);
  });

  it('is a table of letters from which published figures can be checked', async () => {
    const letters = file('P06;O6;PAPAPAPA\nP07;O6;APAPAPAP\nP10;O8;PPPPP...;ended\n');
    const { stdout, exitCode } = await outcomeOf(['regularity', letters, '--json']);
    expect(exitCode).toBe(0);
    const counts = { n: 8, a: 8, x: 0, rate: 1, adjusted: 1, lastK: [4, 4], streak: 8, misses: 0 };
    const { persons, organisations, pooled } = JSON.parse(stdout) as Record<
      'persons' | 'organisations' | 'pooled',
      unknown[]
    >;
    expect(persons[0]).toEqual({
      id: 'P06',
      n: 8,
      a: 4,
      x: 0,
      rate: 0.5,
      adjusted: 0.5,
      lastK: [2, 4],
      streak: 0,
      misses: 1,
      status: 'occasional',
    });
    expect(organisations[0]).toEqual({ id: 'O6', ...counts, status: 'regular', continuity: 0.5 });
    expect(pooled).toEqual({ persons: [13, 21], organisations: [13, 13] });
    expect((await outcomeOf(['regularity', letters])).stdout).toMatch(
      /^P10 +5\/5 +100\.0 % +5\/5 +4\/4 +5 +0 +former$/m,
    );
    const wrong = await outcomeOf(['regularity', file('P06;O6;PAX\n')]);
    expect([wrong.exitCode, wrong.stderr]).toEqual([
      2,
      expect.stringMatching(/^Line 1 has a letter that is none of P/),
    ]);
  });
});
