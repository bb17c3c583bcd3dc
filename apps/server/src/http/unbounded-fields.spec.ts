import { z } from 'zod';
import { file, text, version, whole, word } from './fields.js';
import { unboundedIn } from './unbounded-fields.js';

describe('the fields of a request', () => {
  it('are bounded when nothing gets through that PostgreSQL cannot take', () => {
    const schema = z.strictObject({
      slug: word(150),
      name: text(80).optional(),
      version: version(),
      items: z.array(z.strictObject({ minutes: whole(0, 600).nullable() })).max(10),
      kind: z.enum(['a', 'b']).catch('a').default('a'),
      day: z.iso.date(),
      id: z.uuid(),
      content: file(12 * 1024 * 1024),
    });
    expect(unboundedIn(schema, 'body')).toEqual([]);
  });

  it('are named one by one when something does', () => {
    const schema = z.object({
      endless: z.string().refine((value) => !value.includes('\0')),
      nul: z.string().max(10).catch('').default(''),
      great: z.int().min(1),
      low: z.coerce.number().int().max(5),
      items: z.array(z.strictObject({ name: z.string() })).transform((items) => items.length),
      early: z.preprocess((value) => value, z.string().nullable()),
    });
    expect(unboundedIn(schema, 'body')).toEqual([
      'body.endless',
      'body.nul',
      'body.great',
      'body.low',
      'body.items.*.name',
      'body.early',
    ]);
  });
});
