import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MailingQueries } from '#libs/outreach';

/** A stream answers 200 as soon as it is open: whether there is something to follow is asked before. */
@Injectable()
export class MailingInView implements CanActivate {
  constructor(private readonly queries: MailingQueries) {}

  /** @throws {NotFound} as `MailingQueries.get` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { caller, params } = context.switchToHttp().getRequest<FastifyRequest>();
    const { mailingId } = params as Readonly<{ mailingId: string }>;
    await this.queries.get(caller.scope, mailingId);
    return true;
  }
}
