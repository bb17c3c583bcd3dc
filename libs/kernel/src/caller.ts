import { type Scope, systemScope } from './scope.js';

/** Who acts, for the history. */
export type Actor =
  | Readonly<{ kind: 'account'; id: string }>
  | Readonly<{ kind: 'person'; id: string }>
  | Readonly<{ kind: 'system'; name: string }>
  | Readonly<{ kind: 'public' }>;

/**
 * Makes a repeated request harmless: the first one's result is stored in the transaction of its work and handed out
 * again. `holder` is who sent it (a key of another session never matches), `fingerprint` a hash of the request.
 */
export type IdempotencyClaim = Readonly<{ holder: string; key: string; fingerprint: string }>;

/** Everything a write needs to know about the one who asks for it. */
export type Caller = Readonly<{ actor: Actor; scope: Scope; idempotency?: IdempotencyClaim }>;

/** A scheduled job or an operator's command. */
export const systemCaller = (name: string): Caller => ({ actor: { kind: 'system', name }, scope: systemScope });
