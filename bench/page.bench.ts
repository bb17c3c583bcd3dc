import { pageSpeed } from './support/page-speed.js';
import { pageWeight } from './support/page-weight.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = { 'page.weight': pageWeight, 'page.p95': pageSpeed };
