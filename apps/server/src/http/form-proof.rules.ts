import { createHmac, timingSafeEqual } from 'node:crypto';

/** The hidden field with a form's second proof; taken out of the body before it is validated. */
export const PROOF_FIELD = '_proof';

/** Which form, and for whom: the address it is sent to, its own key, the cookie or the network of its reader. */
export type ProvenForm = Readonly<{ path: string; key: string; holder: string }>;

const TERM = 12 * 3_600_000;

const termOf = (now: Date): number => Math.floor(now.getTime() / TERM);

const sign = (secret: string, parts: readonly (string | number)[]): string =>
  createHmac('sha256', secret)
    .update(`tagwerk-form-proof\0${JSON.stringify(parts)}`)
    .digest('base64url');

/** Says that the page with this form came from us to this reader. Its form's key makes it another one each time. */
export const proofOf = (secret: string, { path, key, holder }: ProvenForm, now: Date): string =>
  sign(secret, [termOf(now), path, key, holder]);

/** Holds for half a day at least and a day and a half at most, also when the clock was put back meanwhile. */
export function isProof(secret: string, form: ProvenForm, proof: string, now: Date): boolean {
  const given = Buffer.from(proof);
  return [-TERM, 0, TERM].some((shift) => {
    const expected = Buffer.from(proofOf(secret, form, new Date(now.getTime() + shift)));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

/** The same as long as the proofs of a reader hold: a page kept by the browser is fresh only while it is. */
export const markOf = (secret: string, holder: string, now: Date): string => sign(secret, [termOf(now), holder]);
