import './request.js';
import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenDoor } from '#libs/attendance';
import type { OpenSession, Participant } from '#libs/auth';
import type { Caller } from '#libs/kernel';

const request = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Who asks, with scope and idempotency claim, as services take it. */
export const CurrentCaller = createParamDecorator((_: unknown, context): Caller => request(context).caller);

/** Aborts when whoever asks goes away before the answer. The signal of Fastify's request knows that only of its body. */
export const WhileAsked = createParamDecorator((_: unknown, context): AbortSignal => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  const over = new AbortController();
  raw.once('close', () => !raw.writableFinished && over.abort());
  return over.signal;
});

/** The organiser's open session, or null on public routes. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context): OpenSession | null => request(context).session,
);

/** The person behind the mail link, if any, on routes marked `@PublicGreeting()`. */
export const KnownParticipant = createParamDecorator(
  (_: unknown, context): Participant | null => request(context).participant,
);

/** The person behind the mail link, on routes marked `@ForParticipants()`. */
export const CurrentParticipant = createParamDecorator((_: unknown, context): Participant => {
  const { participant } = request(context);
  if (!participant) throw new UnauthorizedException();
  return participant;
});

/** The gathering at whose door the device stands, on routes marked `@ForHelpers()`. */
export const CurrentDoor = createParamDecorator((_: unknown, context): OpenDoor => {
  const { door } = request(context);
  if (!door) throw new UnauthorizedException();
  return door;
});
