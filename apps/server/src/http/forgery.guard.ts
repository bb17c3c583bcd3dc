import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '#libs/config';
import { CROSS_SITE } from './forgery.decorator.js';
import { isOwnRequest, isSafeMethod } from './forgery.rules.js';
import { RequestRefused } from './request-refused.js';

/** Refuses unsafe requests that another site made the browser send. */
@Injectable()
export class ForgeryGuard implements CanActivate {
  private readonly ownOrigin: string;

  constructor(
    config: Config,
    private readonly reflector: Reflector,
  ) {
    this.ownOrigin = new URL(config.baseUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (isSafeMethod(method) || this.reflector.get<boolean | undefined>(CROSS_SITE, context.getHandler())) return true;
    const origin = { fetchSite: single(headers['sec-fetch-site']), origin: headers.origin };
    if (isOwnRequest(origin, this.ownOrigin)) return true;
    throw new RequestRefused(403, 'forgery-suspected');
  }
}

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join() : value;
