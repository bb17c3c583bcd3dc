import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/types';

type Acted = Pick<HistoryEntry, 'actorKind' | 'actorName'>;
type Words = Readonly<{ exists: (key: string) => boolean; translate: (key: string) => string }>;

/** Who acted, in words: the name of an account, else what it was. Names that the software gives itself stay inside. */
export function actorText({ exists, translate }: Words, { actorKind, actorName }: Acted): string {
  if (actorKind === 'account' && actorName) return actorName;
  const own = `history.by.${actorName}`;
  return translate(actorKind === 'system' && actorName && exists(own) ? own : `history.by.${actorKind}`);
}

export const actionText = ({ exists, translate }: Words, action: string): string | null =>
  exists(`history.${action}`) ? translate(`history.${action}`) : null;

/** Why, in words: what the software notes are short codes, everything else somebody has written. */
export const reasonText = ({ exists, translate }: Words, reason: string): string =>
  exists(`history.because.${reason}`) ? translate(`history.because.${reason}`) : reason;

/** Keys come from the server, so they only exist at run time. */
export function useHistoryWords(): Words {
  const { t, i18n } = useTranslation();
  return { exists: (key) => i18n.exists(key), translate: t as unknown as Words['translate'] };
}
