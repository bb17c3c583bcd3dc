import { twoYearsOfPromises } from './promise/simulation.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'promise.sim': twoYearsOfPromises,
};
