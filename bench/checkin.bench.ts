import { offlineReplays } from './checkin/offline-replays.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = { checkin: offlineReplays };
