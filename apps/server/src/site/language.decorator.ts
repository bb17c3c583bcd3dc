import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Language } from '#libs/kernel';

const LANGUAGES: readonly Language[] = ['de', 'en'];

type Asking = Pick<FastifyRequest, 'query' | 'body' | 'headers'> & Partial<Pick<FastifyRequest, 'participant'>>;

/**
 * The language of a page: what the address says (`?lang=en`) or a form carries along, else what the person wrote in
 * when they registered, else what the browser prefers, else German.
 */
export function languageOf(request: Asking): Language {
  return askedLanguageOf(request) ?? request.participant?.language ?? preferredLanguage(request) ?? 'de';
}

/** The language that the address or the form names. */
export function askedLanguageOf({ query, body }: Pick<Asking, 'query' | 'body'>): Language | undefined {
  const asked = wordOf(query, 'lang') ?? wordOf(body, 'lang');
  return asked === 'de' || asked === 'en' ? asked : undefined;
}

function preferredLanguage({ headers }: Pick<Asking, 'headers'>): Language | undefined {
  return new Negotiator({ headers }).language(LANGUAGES) as Language | undefined;
}

function wordOf(record: unknown, name: string): string | undefined {
  const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

export const PageLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
