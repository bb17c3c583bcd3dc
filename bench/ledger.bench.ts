import { registerPage } from './ledger/register-page.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = { 'ledger.page': registerPage };
