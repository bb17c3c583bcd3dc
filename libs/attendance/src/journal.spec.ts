import fc from 'fast-check';
import { chained, type ChainedLine, journalFault, type JournalValue } from './journal.rules.js';

const lineOf = (sequence: number, facts: JournalValue) => {
  return {
    sequence,
    at: new Date(Date.UTC(2026, 10, 27, 9, sequence)),
    actor: 'a1',
    kind: 'attendance.recorded',
    facts,
  };
};
function journalOf(facts: readonly JournalValue[], eventId = 'e1'): ChainedLine[] {
  const lines: ChainedLine[] = [];
  for (const [at, one] of facts.entries())
    lines.push(chained(eventId, lines.at(-1)?.hash ?? null, lineOf(at + 1, one)));
  return lines;
}
const whole = journalOf([
  { person: 'p1', status: 'present' },
  { person: 'p2', status: 'absent' },
  { sheet: 'confirmed' },
]);

describe('the journal of a sheet', () => {
  it('is whole as it was written, in whatever order its keys come back', () => {
    expect(journalFault('e1', whole)).toBeNull();
    expect(journalFault('e1', [])).toBeNull();
    const turned = whole.with(0, { ...whole[0]!, facts: { status: 'present', person: 'p1' } });
    expect(journalFault('e1', turned)).toBeNull();
  });

  it.each<readonly [string, ChainedLine[], object]>([
    [
      'a changed fact',
      whole.with(1, { ...whole[1]!, facts: { person: 'p2', status: 'present' } }),
      { sequence: 2, fault: 'changed' },
    ],
    ['another actor', whole.with(0, { ...whole[0]!, actor: 'a2' }), { sequence: 1, fault: 'changed' }],
    ['another time', whole.with(2, { ...whole[2]!, at: new Date(0) }), { sequence: 3, fault: 'changed' }],
    ['a line that is gone', whole.toSpliced(1, 1), { sequence: 2, fault: 'gap' }],
    ['a line twice', whole.toSpliced(1, 0, whole[0]!), { sequence: 2, fault: 'gap' }],
    ['a line of another event', journalOf([1], 'e2'), { sequence: 1, fault: 'changed' }],
  ])('shows %s', (_, lines, fault) => {
    expect(journalFault('e1', lines)).toEqual(fault);
  });

  it('shows whichever line was changed, and a changed line with a hash of its own at the next one', () => {
    const facts = fc.array(fc.jsonValue() as fc.Arbitrary<JournalValue>, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(facts, fc.nat(), (some, seed) => {
        const lines = journalOf(some);
        const at = seed % (lines.length - 1);
        const forged = chained('e1', lines[at - 1]?.hash ?? null, { ...lines[at]!, facts: { forged: true } });
        expect(journalFault('e1', lines.with(at, { ...forged, hash: lines[at]!.hash }))?.sequence).toBe(at + 1);
        expect(journalFault('e1', lines.with(at, forged))?.sequence).toBe(at + 2);
      }),
    );
  });
});
