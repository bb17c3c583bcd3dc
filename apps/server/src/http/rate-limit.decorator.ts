import { SetMetadata } from '@nestjs/common';
import type { Limit } from './token-buckets.js';

/**
 * Per network address. A Behörde sits behind one address: 120 colleagues who register in the same minute pass, and of
 * 5,000 requests a minute less than one in twenty does.
 */
export const limits = {
  /** Unsafe requests on public routes that name nothing else: registration and its like. */
  public: { burst: 150, perMinute: 90 },
  /** Telling of a project without saying who one is: everybody in a full hall may, and nobody fills an inbox. */
  report: { burst: 60, perMinute: 2 },
  /** Passwords and set-up codes. */
  'sign-in': { burst: 30, perMinute: 20 },
  /** Opening links from mails: nobody guesses 256 bits, and nobody shall try. */
  link: { burst: 300, perMinute: 120 },
  /** Codes of the room: a full hall behind one address types them within minutes. Each registration has a brake of its own. */
  code: { burst: 400, perMinute: 120 },
  /** Whatever sends a mail to an address that a stranger types. */
  mail: { burst: 20, perMinute: 10 },
} as const satisfies Record<string, Limit>;

export type LimitPurpose = keyof typeof limits;

export const LIMIT = 'tagwerk:limit';

export const Limited = (purpose: LimitPurpose) => SetMetadata(LIMIT, purpose);
