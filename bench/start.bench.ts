import { idleMemory } from './support/idle-memory.js';
import type { Result } from './support/result.js';
import { secondStart } from './support/start-time.js';

export const benchmarks: Record<string, () => Promise<Result>> = { boot: secondStart, rss: idleMemory };
