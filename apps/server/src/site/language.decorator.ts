import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '#libs/kernel';

/**
 * The language of a page: what the address says (`?lang=en`), else what a form carries along, else what the browser
 * prefers, else German.
 */
export function languageOf(request: Pick<FastifyRequest, 'query' | 'body' | 'headers'>): Language {
  const asked = wordOf(request.query, 'lang') ?? wordOf(request.body, 'lang');
  if (asked === 'de' || asked === 'en') return asked;
  const preferred = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((entry) => entry.trim().slice(0, 2).toLowerCase());
  return preferred.find((word): word is Language => word === 'de' || word === 'en') ?? 'de';
}

function wordOf(record: unknown, name: string): string | undefined {
  const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

export const PageLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
