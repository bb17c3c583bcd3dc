import { useTranslation } from 'react-i18next';
import type { DayNote, UsualPreview } from '../../api/types';
import { dayOfYear } from '../../i18n/format';
import { currentLanguage } from '../../i18n/i18n';
import type { Distance } from './usual';

type Due = UsualPreview['steps'][number];

const dayIn = (local: string, near: string): string =>
  local.slice(0, 4) === near.slice(0, 4) ? dayOfYear(local) : `${dayOfYear(local)} ${local.slice(0, 4)}`;

/** Distances, and the days to which they lead, in words. */
export function useTimingWords() {
  const { t } = useTranslation();
  const why = ({ why: rest }: DayNote): string => {
    if (rest.kind === 'holiday') return rest.name[currentLanguage()];
    if (rest.kind === 'weekend') return t('timelines.weekend');
    return t('timelines.quiet', { from: dayOfYear(rest.from), to: dayOfYear(rest.to) });
  };
  const note = (one: DayNote): string =>
    one.isMoved
      ? t('timelines.moved', { day: dayOfYear(one.day), why: why(one) })
      : t('timelines.inQuiet', { why: why(one) });
  return {
    /** Why a mail goes out on another day than its distance says, or although the network rests. */
    note,
    distance: ({ amount, unit, anchor, at }: Distance): string => {
      const span = t(`timelines.span.${unit}`, { count: amount });
      const from = t(`timelines.from.${anchor}`, { span });
      return unit === 'hours' ? from : t('timelines.at', { from, time: at });
    },
    due: ({ dueLocal, note: given }: Due, { startsLocal }: UsualPreview['example']): readonly string[] => [
      t('timelines.would', { day: dayOfYear(startsLocal), due: dayIn(dueLocal, startsLocal) }),
      ...(given ? [note(given)] : []),
    ],
  };
}
