import os from 'node:os';
import { round2 } from '../support/result.js';

/** Programs that wait for a processor at this moment, on average of the last minute. */
export const loadNow = (): number => round2(os.loadavg()[0]!);
