import type { Caller, LocalDay } from '#libs/kernel';
import type { OpenSession, Participant } from '#libs/auth';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard on every route. */
    caller: Caller;
    session: OpenSession | null;
    participant: Participant | null;
    /** The day in Berlin on which it was asked. */
    today: LocalDay;
    /** The bytes of the body as they came; null without one. */
    rawBody: Buffer | null;
  }
}
