import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { isDatabaseAway, isDiskFull } from '#libs/database';
import { type FieldFault, Problem, type ProblemFacts, type ProblemKind } from '#libs/kernel';
import { RequestRefused } from './request-refused.js';

/** An RFC 9457 problem document. `code` is what clients act on and translate; the rest tells people more. */
export type ProblemDocument = Readonly<{
  type: string;
  title: string;
  status: number;
  code: string;
  facts?: ProblemFacts;
  faults?: readonly FieldFault[];
}>;

export type Refusal = Readonly<{ document: ProblemDocument; retryAfterSeconds?: number }>;

const STATUS_OF: Record<ProblemKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
};

const CODE_OF: Readonly<Record<number, string>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'too-slow',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'headers-too-large',
  500: 'internal',
  503: 'unavailable',
};

/** Long enough for PostgreSQL to restart. */
const RETRY_AFTER_SECONDS = 5;

/** The answer to an error, whatever threw it; 500 for what nobody expected. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Problem) return refusalOfProblem(error);
  if (error instanceof RequestRefused) {
    const { faults, retryAfterSeconds } = error.details;
    return { document: documentOf(error.status, error.code, { faults }), retryAfterSeconds };
  }
  // Whoever asked has gone: nobody reads this, and nobody has to look into it.
  if (error instanceof DOMException && error.name === 'AbortError') return { document: documentOf(408, 'too-slow') };
  if (isDatabaseAway(error) || isDiskFull(error)) {
    return { document: documentOf(503, 'database.unavailable'), retryAfterSeconds: RETRY_AFTER_SECONDS };
  }
  const status = statusOf(error);
  return { document: documentOf(status), ...(status === 503 ? { retryAfterSeconds: RETRY_AFTER_SECONDS } : {}) };
}

function refusalOfProblem({ kind, code, facts }: Problem): Refusal {
  const { faults, ...others } = facts as ProblemFacts & { faults?: readonly FieldFault[] };
  const wait = typeof facts.retryAfterSeconds === 'number' ? facts.retryAfterSeconds : RETRY_AFTER_SECONDS;
  return {
    document: documentOf(STATUS_OF[kind], code, { facts: others, faults }),
    ...(kind === 'unavailable' || kind === 'too-many' ? { retryAfterSeconds: wait } : {}),
  };
}

// Fastify's errors and Nest's carry a status; theirs below 500 are the client's fault, everything else is ours.
function statusOf(error: unknown): number {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown })?.statusCode;
  return typeof status === 'number' && ((status >= 400 && status < 500) || status === 503) ? status : 500;
}

function documentOf(
  status: number,
  code = CODE_OF[status] ?? 'malformed',
  { facts, faults }: { facts?: ProblemFacts; faults?: readonly FieldFault[] } = {},
): ProblemDocument {
  return {
    type: `urn:tagwerk:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...(facts && Object.keys(facts).length > 0 ? { facts } : {}),
    ...(faults ? { faults } : {}),
  };
}
