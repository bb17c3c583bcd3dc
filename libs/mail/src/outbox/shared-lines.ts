/** Texts that differ in a few lines, with what they share said once: `before + own + after` is the text again. */
export type SharedLines = Readonly<{ before: string; after: string; own: (text: string) => string }>;

/** Shares whole lines only: no character is ever cut in two. */
export function sharedLines(texts: readonly string[]): SharedLines {
  let before = texts[0] ?? '';
  for (const text of texts) while (!text.startsWith(before)) before = withoutLastLine(before);
  let after = texts[0]?.slice(before.length) ?? '';
  for (const text of texts) while (!text.slice(before.length).endsWith(after)) after = withoutFirstLine(after);
  return { before, after, own: (text) => text.slice(before.length, text.length - after.length) };
}

const withoutLastLine = (text: string): string => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);

// A part that begins in the middle of a line loses that part first.
const withoutFirstLine = (text: string): string => {
  const end = text.indexOf('\n');
  return end < 0 ? '' : text.slice(end + 1);
};
