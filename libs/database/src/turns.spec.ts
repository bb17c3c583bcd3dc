import { Turns } from './turns.js';

const aGate = () => {
  let open = (): void => undefined;
  return { passed: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
};

describe('turns', () => {
  it('come one after the other for one thing, and at once for two', async () => {
    const [turns, gate, begun] = [new Turns(), aGate(), [] as string[]];
    const work = (name: string) => async () => {
      begun.push(name);
      await gate.passed;
      return name;
    };
    const all = Promise.all([
      turns.take('a', work('a1')),
      turns.take('a', work('a2')),
      turns.take('b', work('b1')),
      turns.take('a', work('a3')),
    ]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual(['a1', 'b1']);
    gate.open();
    expect(await all).toEqual(['a1', 'a2', 'b1', 'a3']);
    expect(begun).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  it('go on after work that failed, and are forgotten when nobody waits', async () => {
    const turns = new Turns();
    const failed = turns.take('a', () => Promise.reject(new Error('broken off')));
    const next = turns.take('a', async () => 'next');
    await expect(failed).rejects.toThrow('broken off');
    expect(await next).toBe('next');
    expect(turns).toEqual(new Turns());
  });

  it('for many things never wait for each other in a ring', async () => {
    const turns = new Turns();
    const one = turns.takeAll(['a', 'b', 'a'], async () => 'one');
    const other = turns.takeAll(['b', 'a'], async () => 'other');
    expect(await Promise.all([one, other])).toEqual(['one', 'other']);
    expect(turns).toEqual(new Turns());
  });
});
