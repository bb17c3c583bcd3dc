/** An RFC 9457 problem document of the api, or a failed connection (status 0, code `offline`). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly faults: readonly FieldFault[] = [],
    /** Set when the server asks for patience (503, 429). */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(code);
  }

  /** Nothing is known to be wrong with the request itself: sending it again may help. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 503;
  }
}

export type FieldFault = Readonly<{ field: string; fault: string }>;

type Document = { code?: unknown; facts?: unknown; faults?: unknown };

export function problemOf(response: Pick<Response, 'status' | 'headers'>, body: unknown): ApiProblem {
  const { code, facts, faults } = (typeof body === 'object' && body !== null ? body : {}) as Document;
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem(
    response.status,
    typeof code === 'string' ? code : 'internal',
    typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {},
    Array.isArray(faults) ? (faults as FieldFault[]) : [],
    Number.isFinite(wait) ? wait : null,
  );
}

export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(0, error instanceof TypeError ? 'offline' : 'internal');
