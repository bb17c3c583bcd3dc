/** What the source asks for: whole keys, and the fixed parts of keys whose rest is only known at run time. */
export function asked(source: string): { keys: Set<string>; patterns: RegExp[] } {
  const keys = new Set<string>();
  const patterns: RegExp[] = [];
  for (const [, key] of source.matchAll(/'([a-z]+(?:\.[\w-]+)+)'/gi)) keys.add(key!);
  for (const [, template] of source.matchAll(/`([a-z]+\.(?:[\w.-]|\$\{(?:[^{}`]|`[^`]*`)*\})+)`/gi)) {
    const parts = template!.split(/\$\{(?:[^{}`]|`[^`]*`)*\}/).map((part) => part.replace(/[.]/g, '\\.'));
    patterns.push(new RegExp(`^${parts.join('.+')}$`));
  }
  return { keys, patterns };
}
