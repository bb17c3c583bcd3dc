import { suggestionsForAReport } from './intake/suggestions.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'intake.suggestions': suggestionsForAReport,
};
