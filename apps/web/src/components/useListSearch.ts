import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ListSearch } from '../search';

/** What a list shows stands in the address, so that it can be kept and passed on. A new filter begins at the first page. */
export function useListSearch(): readonly [search: ListSearch, change: (changes: ListSearch) => void] {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: ListSearch): void =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, seite: undefined, ...changes }),
      replace: true,
      resetScroll: false,
    });
  return [search, change];
}
