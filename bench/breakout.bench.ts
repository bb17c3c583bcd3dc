import { crossingAttributes } from './breakout/crossing.js';
import { lateComer } from './breakout/late-comer.js';
import { wishesThenMixing } from './breakout/mixed.js';
import { golfer, threeTopics } from './breakout/several-rounds.js';
import { growth, hundredThousandPeople, tenThousandPeople, thousandPeople } from './breakout/wishes.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'breakout.1000x20': thousandPeople,
  'breakout.10000x50': tenThousandPeople,
  'breakout.100000x50': hundredThousandPeople,
  'breakout.growth': growth,
  'breakout.mixed': wishesThenMixing,
  'breakout.rounds': threeTopics,
  'breakout.golfer': golfer,
  'breakout.cross': crossingAttributes,
  'breakout.resolve': lateComer,
};
