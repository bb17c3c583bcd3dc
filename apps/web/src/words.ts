/** `Müller`, `Mueller` and `muller` are found alike. */
const folded = (text: string): readonly string[] => {
  const lower = text.toLocaleLowerCase('de');
  const pairs = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' } as const;
  const long = lower.replace(/[äöüß]/g, (letter) => pairs[letter as keyof typeof pairs]);
  return [lower, long, lower.normalize('NFD').replace(/\p{M}/gu, '')];
};

/** Whether a text has each word of what somebody typed. */
export function matchesWords(text: string, term: string): boolean {
  const words = term.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const texts = folded(text);
  return words.every((word) => folded(word).some((one) => texts.some((other) => other.includes(one))));
}
