import { matrixGrowth, matrixOfAll, rankingPage } from './attendance/matrices.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'att.matrix': matrixOfAll,
  'att.page': rankingPage,
  'att.growth': matrixGrowth,
};
