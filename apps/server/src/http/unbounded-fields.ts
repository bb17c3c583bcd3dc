import { z } from 'zod';

// Longer than any form may be, and one more than an integer of PostgreSQL.
const ENDLESS = 1_000_000;
const TOO_GREAT = 2 ** 31;

type Inner = z.core.$ZodTypes['_zod']['def'];

/**
 * The fields of a schema that let through a text of any length, a NUL or a whole number beyond the integers of
 * PostgreSQL, each of which would become a fault of ours in a statement. Found by trying, whatever the schema is built
 * from. What accepts any name (`record`) or
 * anything (`unknown`) is read by nobody, or checked field by field once more (`checkForm`).
 */
export function unboundedIn(schema: unknown, path: string): string[] {
  if (!(schema instanceof z.core.$ZodType)) return [];
  const { def } = schema._zod as unknown as { def: Inner };
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => unboundedIn(field, `${path}.${name}`));
    case 'array':
      return unboundedIn(def.element, `${path}.*`);
    case 'union':
      return def.options.flatMap((option) => unboundedIn(option, path));
    case 'pipe':
      // A transform in front reads nothing by itself: what follows it does.
      return unboundedIn((def.in._zod as unknown as { def: Inner }).def.type === 'transform' ? def.out : def.in, path);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return unboundedIn(def.innerType, path);
    case 'string':
      return takesOneOf([endless(schema), 'a\0b'], schema) ? [path] : [];
    case 'number':
      return takesOneOf([TOO_GREAT, -TOO_GREAT - 1, 1e308], schema) ? [path] : [];
    default:
      return [];
  }
}

/** Longer than the field itself says, where that is a whole file. */
function endless(schema: z.core.$ZodType): string {
  const most = schema instanceof z.ZodString ? schema.maxLength : null;
  return 'x'.repeat(Math.max(ENDLESS, (most ?? 0) + 4));
}

// Most fields stand in several routes, and trying one takes a millisecond of every start.
const tried = new WeakMap<z.core.$ZodType, boolean>();

function takesOneOf(values: readonly unknown[], schema: z.core.$ZodType): boolean {
  const known = tried.get(schema) ?? values.some((value) => z.safeParse(schema, value).success);
  tried.set(schema, known);
  return known;
}
