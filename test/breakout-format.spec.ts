import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type BreakoutProblem, type BreakoutResult, InvalidProblem, solve, validateProblem } from '#libs/assignment';

type Json = Record<string, unknown>;
type Definition = Readonly<{ properties: Readonly<Record<string, Json>>; required: readonly string[] }>;

const docs = path.resolve(import.meta.dirname, '../docs');
const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(docs, file), 'utf8')) as T;
const { $defs } = read<{ $defs: Record<string, Definition> }>('breakout-format.schema.json');
const validator = (name: string) => z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs } as Json);
const [problems, results, refusals] = ['problem', 'result', 'refusal'].map(validator);
const folder = path.join(docs, 'examples/breakouts');
const examples = fs.readdirSync(folder).filter((file) => !file.endsWith('.result.json'));
const example = (file: string) => read<BreakoutProblem>(path.join('examples/breakouts', file));

/** Whether the engine finds fault with the form of a value, as the schema does. */
const isMisshapen = (value: unknown): boolean => validateProblem(value).some(({ code }) => code === 'shape.wrong');

describe('docs/breakout-format.md', () => {
  it.each(examples)(
    '%s is a problem by the schema, and the engine answers exactly what stands beside it',
    async (file) => {
      const problem = example(file);
      expect(problems!.safeParse(problem).error).toBeUndefined();
      const stated = read<BreakoutResult>(path.join('examples/breakouts', file.replace('.json', '.result.json')));
      expect(results!.safeParse(stated).error).toBeUndefined();
      const result = await solve(problem);
      expect(JSON.parse(JSON.stringify({ ...result, milliseconds: stated.milliseconds }))).toEqual(stated);
    },
  );

  it('has three examples, each shown in the text', () => {
    expect(examples).toHaveLength(3);
    const text = fs.readFileSync(path.join(docs, 'breakout-format.md'), 'utf8');
    for (const file of examples) expect(text).toContain(file);
  });

  it('names every field of the schema', () => {
    const text = fs.readFileSync(path.join(docs, 'breakout-format.md'), 'utf8');
    const fields = Object.values($defs).flatMap(({ properties }) => Object.keys(properties));
    expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
  });
});

// One value of each form; every field refuses all but its own.
const forms = ['text', 7, true, ['text'], [['text']], { key: 'text' }, [{ key: 7 }], null];

describe('docs/breakout-format.schema.json', () => {
  const holders: Record<string, (value: unknown) => Json> = {
    problem: (value) => value as Json,
    room: (value) => ({ ...example('one-round-of-wishes.json'), rooms: [value] }),
    person: (value) => ({ ...example('one-round-of-wishes.json'), people: [value] }),
    lockedCard: (value) => ({ ...example('one-round-of-wishes.json'), people: [{ id: 'Aylin', locked: [value] }] }),
    quota: (value) => ({ ...example('one-round-of-wishes.json'), quotas: [value] }),
  };
  const whole: Record<string, Json> = {
    problem: { ...example('one-round-of-wishes.json') } as Json,
    room: { id: 'A', max: 7 },
    person: { id: 'Aylin' },
    lockedCard: { round: 1, room: 'A' },
    quota: { attribute: 'newcomer', value: 'yes' },
  };
  const parts = Object.keys(holders);

  it.each(parts)('refuses and takes the fields of a %s as the engine does', (part) => {
    const agrees = (value: unknown, what: string) => {
      const held = holders[part]!(value);
      const refused = !problems!.safeParse(held).success;
      expect([what, isMisshapen(held)]).toEqual([what, refused]);
    };
    agrees(whole[part], 'as it is');
    agrees({ ...whole[part], surplus: 1 }, 'surplus');
    for (const field of $defs[part]!.required) {
      agrees(Object.fromEntries(Object.entries(whole[part]!).filter(([name]) => name !== field)), `without ${field}`);
    }
    for (const field of Object.keys($defs[part]!.properties)) {
      if (field === 'objective') continue;
      for (const form of forms) agrees({ ...whole[part], [field]: form }, `${field}: ${JSON.stringify(form)}`);
    }
  });

  it('describes the answers for the impossible and for the faulty', async () => {
    const impossible: BreakoutProblem = {
      rooms: [
        { id: 'A', max: 2 },
        { id: 'B', max: 2, min: 1 },
      ],
      people: [{ id: 'Aylin', refuses: ['B'] }],
    };
    const result = await solve(impossible);
    expect([result.status, results!.safeParse(JSON.parse(JSON.stringify(result))).error]).toEqual([
      'infeasible',
      undefined,
    ]);
    const faults = await solve({ rooms: [], people: [] }).catch((error: unknown) => (error as InvalidProblem).faults);
    expect(refusals!.safeParse({ status: 'invalid', faults }).error).toBeUndefined();
    expect(refusals!.safeParse({ status: 'invalid', faults: [] }).success).toBe(false);
  });
});
