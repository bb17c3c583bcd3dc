/** The values of a form: fields by name, some of them in groups such as `window`. */
export type Tree = Readonly<Record<string, unknown>>;

export type Merged<Values> = Readonly<{
  /** Fresh values, but for the fields that differ from what was read before: those were typed and stay. */
  values: Values;
  /** Typed here and meanwhile stored differently: only a person can choose. Paths as in `window.opens`. */
  colliding: readonly string[];
  /** Stored differently meanwhile and not touched here. */
  taken: readonly string[];
}>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

// Somebody picked, with an id, is one value.
const isGroup = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('id' in value);

/** What is stored by now comes in, field by field, except where somebody has typed since `before` was read. */
export function mergeFresh<Values extends Tree>(typed: Values, before: Values, fresh: Values): Merged<Values> {
  const [colliding, taken]: [string[], string[]] = [[], []];
  const merged = (mine: Tree, was: Tree, stored: Tree, path: string): Tree =>
    Object.fromEntries(
      Object.entries(stored).map(([name, now]) => {
        const [own, old] = [mine[name], was[name]];
        if (isGroup(now) && isGroup(own) && isGroup(old)) return [name, merged(own, old, now, `${path}${name}.`)];
        const [isTyped, isStored] = [!same(own, old), !same(now, old)];
        if (isTyped && isStored && !same(own, now)) colliding.push(path + name);
        if (!isTyped && isStored) taken.push(path + name);
        return [name, isTyped ? own : now];
      }),
    );
  return { values: merged(typed, before, fresh, '') as Values, colliding, taken };
}

/** The value of a field by its path. */
export const valueAt = (values: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (part as Tree | undefined)?.[name], values);

export { same as isSame };
