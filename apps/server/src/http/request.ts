import type { Caller } from '#libs/kernel';
import type { OpenSession, Participant } from '#libs/auth';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard on every route. */
    caller: Caller;
    session: OpenSession | null;
    participant: Participant | null;
    /** The bytes of the body as they came; null without one. */
    rawBody: Buffer | null;
  }
}
