import { createContext } from 'react';

/** The name of the thing that a group of pages is about; null on pages that are about themselves. */
export const PageOf = createContext<string | null>(null);

/** What the tab of the browser says: the narrowest first, because little of it is seen. */
export const tabTitle = (...names: readonly (string | null)[]): string =>
  [...names, 'Tagwerk'].filter((name) => name !== null).join(' – ');
