import { useCallback, useState } from 'react';

export type Chosen = ReadonlySet<string>;

const keyOf = (list: string): string => `tagwerk-chosen-${list}`;

const stored = (list: string): Chosen => {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(keyOf(list)) ?? '[]');
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
};

/**
 * What was ticked in a list. It outlives the page, another search and a reload, and belongs to this tab alone: an address
 * that is passed on should not choose people for somebody else.
 * @param list whose rows they are, with the id of its network or gathering
 */
export function useChosen(list: string): readonly [chosen: Chosen, choose: (chosen: Chosen) => void] {
  const [held, setHeld] = useState(() => ({ list, chosen: stored(list) }));
  // Another network: its own ticks, before anything of the old one is shown.
  const now = held.list === list ? held : { list, chosen: stored(list) };
  if (now !== held) setHeld(now);
  const choose = useCallback(
    (chosen: Chosen): void => {
      if (chosen.size === 0) sessionStorage.removeItem(keyOf(list));
      else sessionStorage.setItem(keyOf(list), JSON.stringify([...chosen]));
      setHeld({ list, chosen });
    },
    [list],
  );
  return [now.chosen, choose];
}

/** Once what they were ticked for is done. */
export const forgetChosen = (list: string): void => sessionStorage.removeItem(keyOf(list));

/** With these ticked, or not, and the others as they were. */
export function withTicks(chosen: Chosen, ids: readonly string[], isTicked: boolean): Chosen {
  const next = new Set(chosen);
  for (const id of ids) {
    if (isTicked) next.add(id);
    else next.delete(id);
  }
  return next;
}
