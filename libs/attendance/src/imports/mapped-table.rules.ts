import { fingerprintOf, type Mapping } from '../reading/columns.rules.js';
import type { KnownMapping } from '../reading/tabular-layout.rules.js';

/** What somebody says of the columns of one table of a file. */
export type MappedTable = Readonly<{ fingerprint: string; mapping: Mapping }>;

/** What is known of a header; what was said last of the same one counts. */
export function mappingsOf(tables: readonly MappedTable[]): KnownMapping {
  const known = new Map(tables.map(({ fingerprint, mapping }) => [fingerprint, mapping]));
  return (header) => (header.length > 1 ? (known.get(fingerprintOf(header)) ?? null) : null);
}
