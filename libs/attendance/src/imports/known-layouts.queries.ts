import type { Reader } from '#libs/database';
import { fingerprintOf, type Mapping } from '../reading/columns.rules.js';
import type { KnownMapping } from '../reading/tabular-layout.rules.js';

/** What somebody says of the columns of one table of a file. */
export type MappedTable = Readonly<{ fingerprint: string; mapping: Mapping }>;

/** What the network has said of tables before; `now` goes before it. */
export async function knownLayouts(
  source: Reader,
  networkId: string,
  now: MappedTable | null = null,
): Promise<KnownMapping> {
  const rows = await source.query<MappedTable>(
    'select fingerprint, mapping from attendance_layout where network_id = $1',
    [networkId],
  );
  const known = new Map([...rows, ...(now ? [now] : [])].map(({ fingerprint, mapping }) => [fingerprint, mapping]));
  return (header) => (header.length > 1 ? (known.get(fingerprintOf(header)) ?? null) : null);
}
