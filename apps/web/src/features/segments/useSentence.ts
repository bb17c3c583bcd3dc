import { useTranslation } from 'react-i18next';
import type { SegmentMeaning } from '../../api/types';

/** How a segment reads in the language of the page. */
export function useSentence(): (sentence: SegmentMeaning['sentence']) => string {
  const { i18n } = useTranslation();
  return (sentence) => sentence[i18n.language === 'en' ? 'en' : 'de'];
}
