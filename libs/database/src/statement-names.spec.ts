import { StatementNames } from './statement-names.js';

const timesOf = (names: StatementNames, text: string, times: number) =>
  Array.from({ length: times }, () => names.of(text));

describe('the name of a statement', () => {
  it('comes with the third time and stays', () => {
    const names = new StatementNames();
    const [first, second, third, fourth] = timesOf(names, 'select $1', 4);
    expect([first, second]).toEqual([undefined, undefined]);
    expect(third).toMatch(/^[0-9a-f]{40}$/);
    expect(fourth).toBe(third);
  });

  it('belongs to one text', () => {
    const names = new StatementNames();
    expect(timesOf(names, 'select $1', 3).at(-1)).not.toBe(timesOf(names, 'select  $1', 3).at(-1));
  });

  it('is not given to texts without end', () => {
    const names = new StatementNames();
    for (let number = 0; number < 1_000; number += 1) names.of(`select $1, ${number}`);
    expect(timesOf(names, 'select $1', 5)).toEqual(Array(5).fill(undefined));
    expect(timesOf(names, 'select $1, 7', 2).at(-1)).toBeDefined();
  });
});
