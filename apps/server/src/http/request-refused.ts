import type { FieldFault } from '#libs/kernel';

export type RefusalDetails = Readonly<{ faults?: readonly FieldFault[]; retryAfterSeconds?: number }>;

/** The request is refused before the domain sees it: malformed, forged, too often. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: RefusalDetails = {},
  ) {
    super(`${status} ${code}`);
  }
}
