import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access } from './access.decorator.js';
import { isSafeMethod } from './forgery.rules.js';
import { LIMIT, type LimitPurpose, limits } from './rate-limit.decorator.js';
import { RequestRefused } from './request-refused.js';
import { TokenBuckets } from './token-buckets.js';

type Route = ReturnType<ExecutionContext['getHandler']>;

/** Counts what strangers may do without an account; who is signed in is not counted. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly buckets = new TokenBuckets();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const purpose = this.purposeOf(context.getHandler(), request.method);
    if (purpose === null) return true;
    const wait = this.buckets.take(`${purpose} ${addressBlock(request.ip)}`, limits[purpose]);
    if (wait > 0) throw new RequestRefused(429, 'too-many-requests', { retryAfterSeconds: wait });
    return true;
  }

  private purposeOf(handler: Route, method: string): LimitPurpose | null {
    const named = this.reflector.get<LimitPurpose | undefined>(LIMIT, handler);
    if (named) return named;
    const access = this.reflector.get<Access>(ACCESS, handler);
    return access.for === 'everybody' && !isSafeMethod(method) ? 'public' : null;
  }
}

/** One household or office holds a whole /64 of IPv6. */
export const addressBlock = (address: string): string =>
  address.includes(':') && !address.includes('.') ? expand(address).slice(0, 4).join(':') : address;

function expand(address: string): string[] {
  const [head = '', tail] = address
    .split('%')[0]!
    .split('::')
    .map((part) => part);
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}
