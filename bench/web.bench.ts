import { checkInEntry } from './support/check-in-entry.js';
import { firstOrganiserRoute } from './support/first-route.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'web.first-route': firstOrganiserRoute,
  'web.check-in': checkInEntry,
};
