import type { Reader } from '#libs/database';
import type { MappedTable } from './mapped-table.rules.js';

/** What the network has said of tables before. */
export const knownLayouts = (source: Reader, networkId: string): Promise<MappedTable[]> =>
  source.query<MappedTable>('select fingerprint, mapping from attendance_layout where network_id = $1', [networkId]);
