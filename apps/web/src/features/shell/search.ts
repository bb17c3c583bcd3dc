import { type RawSearch, text, withoutGaps } from '../../search';

export const insideSearch = ({ netz }: RawSearch): { netz?: string } => withoutGaps({ netz: text(netz) });
