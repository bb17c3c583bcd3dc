/** Named like something a program likes to fill in; people neither see nor reach it. */
export const HONEYPOT = 'website';

/** When the form was drawn, in Unix milliseconds by the server's clock. */
export const DRAWN = 'drawn';

/** Nobody reads and fills in seven fields faster: a form is taken when its page is this old, in milliseconds. */
export const YOUNGEST = 2_000;

/** What a form waits that bears the marks of a program, in milliseconds. A person's only mark is a helpful browser. */
export const PENANCE = 5_000;

type Marks = Readonly<{ honeypot: string | undefined; drawn: string | undefined; hasKey: boolean }>;

/**
 * How long a form waits before it is taken, in milliseconds. Nobody is turned away or asked to send twice: whoever
 * typed fast, or whose browser filled in every field, waits a moment as at a slow server; whoever sends thousands
 * waits thousands of moments. A time that cannot be true (the clock was put right meanwhile) measures nothing, and a
 * program that tells none at all names keys of its own and says openly what it is.
 */
export function waitOf({ honeypot, drawn, hasKey }: Marks, now: Date): number {
  if (honeypot || !hasKey) return PENANCE;
  if (drawn === undefined || !/^\d{1,15}$/.test(drawn)) return 0;
  const age = now.getTime() - Number(drawn);
  return age >= 0 && age < YOUNGEST ? YOUNGEST - age : 0;
}
