import { type Draft, newLine } from './agenda';
import { chosen, mergeAgenda } from './agenda-merge';

const line = (id: string, more: Partial<Draft> = {}): Draft => newLine({ key: id, id, title: id, ...more });
const base = [line('a'), line('b'), line('c')];
const titles = ({ drafts }: { drafts: readonly Draft[] }) => drafts.map(({ title }) => title);
const replaced = (id: string, more: Partial<Draft>) => base.map((one) => (one.id === id ? { ...one, ...more } : one));

describe('two people who work on one programme', () => {
  it('lose nothing when they change different lines, or different things of one', () => {
    const mine = replaced('a', { title: 'Begrüßung' });
    const stored = replaced('c', { minutes: 45 }).map((one) => (one.id === 'a' ? { ...one, minutes: 15 } : one));
    const merged = mergeAgenda(base, mine, stored);
    expect(merged.collisions).toEqual([]);
    expect(merged.drafts.map(({ title, minutes }) => [title, minutes])).toEqual([
      ...[
        ['Begrüßung', 15],
        ['b', 30],
        ['c', 45],
      ],
    ]);
  });

  it('keep the new lines of both, each where it was put', () => {
    const mine = [base[0]!, newLine({ key: 'new', title: 'neu' }), base[1]!, base[2]!];
    const stored = [line('x', { title: 'dort' }), ...base];
    expect(titles(mergeAgenda(base, mine, stored))).toEqual(['dort', 'a', 'neu', 'b', 'c']);
  });

  it('see what the other has moved or taken away, unless they moved something themselves', () => {
    expect(titles(mergeAgenda(base, base, [base[2]!, base[0]!]))).toEqual(['c', 'a']);
    expect(titles(mergeAgenda(base, [base[1]!, base[0]!, base[2]!], [...base, line('x')]))).toEqual([
      'b',
      'a',
      'c',
      'x',
    ]);
  });

  it('are asked only where both have typed, and then nothing is overwritten yet', () => {
    const mine = replaced('b', { title: 'Impuls' });
    const merged = mergeAgenda(base, mine, replaced('b', { title: 'Vortrag' }));
    expect(titles(merged)).toEqual(['a', 'Impuls', 'c']);
    expect(merged.collisions.map(({ stored, mine: typed }) => [stored?.title, typed?.title])).toEqual([
      ['Vortrag', 'Impuls'],
    ]);
    const [collision] = merged.collisions;
    expect(chosen(merged.drafts, collision!, 'mine').map(({ title }) => title)).toEqual(['a', 'Impuls', 'c']);
    expect(chosen(merged.drafts, collision!, 'stored').map(({ title }) => title)).toEqual(['a', 'Vortrag', 'c']);
  });

  it('are asked when one has taken away what the other has written on', () => {
    const goneThere = mergeAgenda(base, replaced('b', { title: 'Impuls' }), [base[0]!, base[2]!]);
    expect(titles(goneThere)).toEqual(['a', 'Impuls', 'c']);
    expect(goneThere.drafts[1]!.id).toBeUndefined();
    expect(titles({ drafts: chosen(goneThere.drafts, goneThere.collisions[0]!, 'stored') })).toEqual(['a', 'c']);
    const goneHere = mergeAgenda(base, [base[0]!, base[2]!], replaced('b', { title: 'Vortrag' }));
    expect(titles(goneHere)).toEqual(['a', 'Vortrag', 'c']);
    expect(titles({ drafts: chosen(goneHere.drafts, goneHere.collisions[0]!, 'mine') })).toEqual(['a', 'c']);
  });

  it('who typed the same are asked nothing', () => {
    const same = replaced('b', { title: 'Impuls' });
    expect(mergeAgenda(base, same, same)).toEqual({ drafts: same, collisions: [] });
  });
});
