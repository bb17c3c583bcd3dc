import type { MatrixRow } from '../../api/types';
import { laender, landOf } from '../contacts/names';
import type { Kind } from './matrix-rows';

/** Null for a person who was erased. */
export function nameOfRow({ id, name }: MatrixRow, kind: Kind): string | null {
  if (kind !== 'laender') return name === '' ? null : name;
  const land = landOf(id);
  return land === undefined ? id : laender[land];
}
