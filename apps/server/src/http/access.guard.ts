import './request.js';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CheckInDevices, type OpenDoor } from '#libs/attendance';
import { anybody, LinkTokens, type OpenSession, type Participant, scopeOfHelper, Sessions } from '#libs/auth';
import { type Caller, Clock, Forbidden, type IdempotencyClaim, networksIn } from '#libs/kernel';
import { ACCESS, type Access } from './access.decorator.js';
import { Cookies } from './cookies.js';
import { isSafeMethod } from './forgery.rules.js';
import { claimFor, isIdempotencyKey, KEY_FIELD } from './idempotency.rules.js';
import { RequestRefused } from './request-refused.js';

/** Finds out who asks, turns away who may not call the route, and leaves the caller on the request. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly clock: Clock,
    private readonly reflector: Reflector,
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
    private readonly links: LinkTokens,
    private readonly doors: CheckInDevices,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    request.askedAt = this.clock.now();
    request.session = await this.sessionOf(request);
    request.participant = await this.participantFor(access, request);
    request.door = access.for === 'helpers' ? await this.doorOf(request) : null;
    assertAdmitted(access, request.session);
    request.caller = callerOf(request, claimOf(request));
    return true;
  }

  private async sessionOf(request: FastifyRequest): Promise<OpenSession | null> {
    const token = this.cookies.sessionToken(request);
    return token === undefined ? null : this.sessions.find(token);
  }

  private async doorOf(request: FastifyRequest): Promise<OpenDoor> {
    const token = this.cookies.doorToken(request);
    const door = token === undefined ? null : await this.doors.find(token);
    if (door === null) throw new RequestRefused(401, 'pin-needed');
    return door;
  }

  private async participantFor(access: Access, request: FastifyRequest): Promise<Participant | null> {
    const isNeeded = access.for === 'participants';
    if (!isNeeded && !(access.for === 'everybody' && access.greets)) return null;
    const token = this.cookies.participantToken(request);
    const participant = token === undefined ? null : await this.links.openPerson(token);
    if (isNeeded && !participant) throw new RequestRefused(401, 'link-needed');
    return participant;
  }
}

function assertAdmitted(access: Access, session: OpenSession | null): void {
  if (access.for === 'everybody' || access.for === 'participants' || access.for === 'helpers') return;
  if (!session) throw new RequestRefused(401, 'unauthenticated');
  if (access.for === 'permission' && networksIn(session.caller.scope, access.permission)?.length === 0) {
    throw new Forbidden({ permission: access.permission });
  }
}

const helperAt = ({ networkId }: OpenDoor): Caller => ({
  actor: { kind: 'system', name: 'check-in' },
  scope: scopeOfHelper(networkId),
});

function callerOf(request: FastifyRequest, idempotency: IdempotencyClaim | undefined): Caller {
  const { door, participant, session } = request;
  // Whoever helps at a door acts for it, also when this browser is signed in otherwise.
  if (door !== null) return helperAt(door);
  const caller = participant?.caller ?? session?.caller ?? anybody;
  return idempotency ? { ...caller, idempotency } : caller;
}

function claimOf(request: FastifyRequest): IdempotencyClaim | undefined {
  if (isSafeMethod(request.method)) return undefined;
  const key = request.headers['idempotency-key'] ?? keyInForm(request.body);
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !isIdempotencyKey(key)) {
    throw new RequestRefused(400, 'malformed', { faults: [{ field: 'Idempotency-Key', fault: 'bad-format' }] });
  }
  const holder = request.participant?.holder ?? request.session?.holder ?? 'public';
  return claimFor(holder, key, request);
}

function keyInForm(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !(KEY_FIELD in body)) return undefined;
  const { [KEY_FIELD]: key } = body;
  delete body[KEY_FIELD];
  return key;
}
