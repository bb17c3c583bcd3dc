import { planningOfAWave } from './outreach/planning.js';
import { sendingOfAWave } from './outreach/sending.js';
import { aYearOfSteps } from './outreach/year.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'outreach.plan': planningOfAWave,
  'outreach.send': sendingOfAWave,
  'outreach.year': aYearOfSteps,
};
