import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '#libs/config';
import { CROSS_SITE } from './forgery.decorator.js';
import { isSafeMethod, originOf } from './forgery.rules.js';
import { FormProofs } from './form-proofs.service.js';
import { RequestRefused } from './request-refused.js';

/**
 * Refuses unsafe requests that another site made the browser send. Where the browser does not say, the form has to prove
 * that it stood on a page of ours which this reader was sent.
 */
@Injectable()
export class ForgeryGuard implements CanActivate {
  private readonly ownOrigin: string;

  constructor(
    config: Config,
    private readonly reflector: Reflector,
    private readonly proofs: FormProofs,
  ) {
    this.ownOrigin = new URL(config.baseUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.proofs.prepare(request);
    const isProven = this.proofs.take(request);
    const { method, headers, url } = request;
    if (isSafeMethod(method) || this.reflector.get<boolean | undefined>(CROSS_SITE, context.getHandler())) return true;
    const origin = originOf({ fetchSite: single(headers['sec-fetch-site']), origin: headers.origin }, this.ownOrigin);
    if (origin === 'own' || (origin === 'unknown' && isProven)) return true;
    const isForm = origin === 'unknown' && !url.startsWith('/api/');
    throw new RequestRefused(403, isForm ? 'form-unproven' : 'forgery-suspected');
  }
}

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join() : value;
