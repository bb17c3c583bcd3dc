import { offsetOf, type Page, type PageRequest, searchPatterns } from '#libs/kernel';
import type { Reader } from './database.service.js';

/** Conditions of a list, each with its parameters. A filter that was not given adds nothing. */
export class Where {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  /** @param condition gets the place of the value, such as `$2` */
  and<T>(value: T | undefined, condition: (place: string) => string): this {
    if (value === undefined) return this;
    this.conditions.push(condition(this.place(value)));
    return this;
  }

  when(holds: boolean, condition: string): this {
    if (holds) this.conditions.push(condition);
    return this;
  }

  /** Every word of the term matches one spelling. @param condition gets an array of LIKE patterns */
  matching(term: string | undefined, condition: (patterns: string) => string): this {
    for (const patterns of searchPatterns(term ?? '')) this.and(patterns, condition);
    return this;
  }

  place(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  toString(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.map((condition) => `(${condition})`).join(' and ');
  }
}

/** The wall between networks: `null` stands for all of them. */
export const inNetworks = (column: string) => (place: string) =>
  `(${column} = any(${place}::uuid[]) or ${place}::uuid[] is null)`;

type Listing = Readonly<{ columns: string; from: string; where: Where; orderBy: string }>;

/** One page, and how many rows there are in all. `orderBy` must be total, or pages repeat rows. */
export async function readPage<Row>(
  database: Reader,
  { columns, from, where, orderBy }: Listing,
  request: PageRequest,
): Promise<Page<Row>> {
  const condition = `from ${from} where ${where.toString()}`;
  const counted = await database.query<{ total: number }>(
    `select count(*)::int as total ${condition}`,
    where.parameters,
  );
  const total = counted[0]?.total ?? 0;
  const window = `limit ${request.size} offset ${offsetOf(request)}`;
  const rows =
    total <= offsetOf(request)
      ? []
      : await database.query<Row>(`select ${columns} ${condition} order by ${orderBy} ${window}`, where.parameters);
  return { rows, total, page: request.page, size: request.size };
}

/** How German names are sorted: ä beside a, ß as ss. */
export const germanOrder = (...columns: string[]): string =>
  columns.map((column) => `${column} collate "de-x-icu"`).join(', ');

/** A moment of the database as views give it away: ISO in UTC, to the millisecond. */
export const isoInstant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
