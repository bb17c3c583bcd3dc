/** The address of a list with what was searched for, without what was not. */
export function listAddress(path: string, asked: Readonly<Record<string, string>>, page: number): string {
  const given = Object.entries({ ...asked, page: page > 1 ? String(page) : '' });
  const search = new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
  return search === '' ? path : `${path}?${search}`;
}
