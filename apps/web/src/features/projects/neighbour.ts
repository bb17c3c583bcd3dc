/** Which row comes next in the list, or before; the last has the one before it, and an only one none. */
export function neighbourOf(
  rows: readonly Readonly<{ id: string }>[],
  current: string | undefined,
  by: 1 | -1,
): string | undefined {
  const index = rows.findIndex(({ id }) => id === current);
  if (index < 0) return rows[by === 1 ? 0 : rows.length - 1]?.id;
  return (rows[index + by] ?? rows[index - by])?.id;
}
