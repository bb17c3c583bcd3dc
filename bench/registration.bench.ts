import { hotThroughHttp } from './support/hot-route.js';
import { hotThroughService } from './support/hot-service.js';
import { publicPath } from './support/public-path.js';
import type { Result } from './support/result.js';
import { placesUnderFire } from './support/safe-places.js';
import { singleRegistration } from './support/single-registration.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'reg.hot.db': hotThroughService,
  'reg.hot.http': hotThroughHttp,
  'reg.single': singleRegistration,
  'reg.public': publicPath,
  'reg.safe': placesUnderFire,
};
