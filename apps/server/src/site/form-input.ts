import { z } from 'zod';
import { type FieldFault, isStorable } from '#libs/kernel';
import { faultsOf } from '../http/faults.js';

const LONGEST_FORM_TEXT = 20_000;

/** What any form may send. Which fields count, and whether they are right, is for the page that can say so. */
export const formBody = z
  .record(
    z.string().max(80),
    z.union([z.string().max(LONGEST_FORM_TEXT), z.array(z.string().max(LONGEST_FORM_TEXT)).max(20)]),
  )
  .nullish()
  .transform((body) => new Map(Object.entries(body ?? {}).map(([name, value]) => [name, [value].flat()[0] ?? ''])));
export type FormBody = z.output<typeof formBody>;

/** What somebody typed, to show it again. */
export type Kept = Readonly<Record<string, string>>;

export type Checked<T> = Readonly<{ value: T }> | Readonly<{ faults: readonly FieldFault[] }>;

/** The strict check of the fields that a form has; others are left out. */
export function checkForm<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  body: FormBody,
): Checked<z.output<z.ZodObject<Shape>>> {
  const known = Object.keys(schema.shape).filter((name) => body.has(name));
  const result = schema.safeParse(Object.fromEntries(known.map((name) => [name, body.get(name)])));
  return result.success ? { value: result.data } : { faults: faultsOf(result.error.issues) };
}

/** The input without what no page can show: somebody who cannot see a fault cannot mend it. */
export const keptOf = (body: FormBody): Kept =>
  Object.fromEntries([...body].map(([name, text]) => [name, isStorable(text) ? text : storable(text)]));

const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');
