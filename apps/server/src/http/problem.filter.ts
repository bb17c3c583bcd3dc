import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger, Optional } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDiskFull } from '#libs/database';
import { loggable } from './error-log.js';
import { type ProblemDocument, refusalOf } from './problem-document.js';

/** How the site shows a problem to people. Without one every route answers with problem documents. */
export abstract class ProblemPages {
  /** @returns a whole HTML page, or null where a document fits better (feeds, files) */
  abstract render(problem: ProblemDocument, request: FastifyRequest): Promise<string | null>;
}

/** The one place where errors become answers. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Server');

  constructor(@Optional() private readonly pages?: ProblemPages) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const { document, retryAfterSeconds } = refusalOf(error);
    if (document.status === 500 || isDiskFull(error)) this.logger.error({ request: request.id, ...loggable(error) });
    if (reply.sent) return;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.code(document.status).header('cache-control', 'no-store');
    const page = request.url.startsWith('/api/') ? null : await this.pageFor(document, request);
    if (page === null) void reply.type('application/problem+json').send(JSON.stringify(document));
    else void reply.type('text/html; charset=utf-8').send(page);
  }

  // A page that cannot be drawn must not hide the problem it was to show.
  private async pageFor(document: ProblemDocument, request: FastifyRequest): Promise<string | null> {
    try {
      return (await this.pages?.render(document, request)) ?? null;
    } catch (error) {
      this.logger.error({ request: request.id, ...loggable(error) });
      return null;
    }
  }
}
