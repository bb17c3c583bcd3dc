/** Merges lists that share a member: whoever is kept together with someone is kept with all of their company. */
export function mergedTeams(lists: readonly (readonly string[])[]): string[][] {
  const teamOf = new Map<string, string[]>();
  for (const list of lists) {
    const merged: string[] = [];
    for (const id of list) {
      for (const member of teamOf.get(id) ?? [id]) if (!merged.includes(member)) merged.push(member);
    }
    for (const member of merged) teamOf.set(member, merged);
  }
  return [...new Set(teamOf.values())].filter((team) => team.length > 1);
}
