import { type RawSearch, withoutGaps } from '../../search';

export const yearSearch = ({ jahr }: RawSearch): { jahr?: number } => {
  const year = Number(jahr);
  return withoutGaps({ jahr: Number.isInteger(year) && year >= 1980 && year <= 2199 ? year : undefined });
};
