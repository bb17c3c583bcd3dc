import { unitFiguresOf } from './matrix.rules.js';

/**
 * Whether it is by the meetings confirmed lately that somebody has not come for long: without them it was not so yet.
 * @param letters those of all meetings, the earliest first @param isNew of each meeting, whether its sheet is new
 */
export function hasLapsedBy(letters: string, isNew: readonly boolean[], isFormer: boolean): boolean {
  const before = [...letters].filter((_letter, at) => !isNew[at]).join('');
  return unitFiguresOf(letters, isFormer).status === 'lapsed' && unitFiguresOf(before, false).status !== 'lapsed';
}
