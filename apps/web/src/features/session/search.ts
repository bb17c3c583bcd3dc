import { type RawSearch, text, withoutGaps } from '../../search';

export const signInSearch = ({ zurueck }: RawSearch): { zurueck?: string } => {
  const path = text(zurueck);
  // Only back into the organisers' own pages: a foreign address must not be a destination.
  return withoutGaps({ zurueck: path !== undefined && /^\/o\/(?![/\\])/.test(path) ? path : undefined });
};
