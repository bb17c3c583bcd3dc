import type { Caller } from '#libs/kernel';
import type { OpenDoor } from '#libs/attendance';
import type { OpenSession, Participant } from '#libs/auth';
import type { PageProofs } from './form-proofs.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard on every route. */
    caller: Caller;
    session: OpenSession | null;
    participant: Participant | null;
    /** On routes for those who help at a door. */
    door: OpenDoor | null;
    /** When it was asked; an answer that no route gives has none. */
    askedAt?: Date;
    /** Who reads the page that answers: a cookie's token, or the network it is asked from. */
    formHolder: string;
    /** Set by the forgery guard; an answer that no route gives has none. */
    formProofs?: PageProofs;
    /** The bytes of the body as they came; null without one. */
    rawBody: Buffer | null;
  }
}
