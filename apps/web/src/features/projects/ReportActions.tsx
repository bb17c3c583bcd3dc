import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Deciding } from './deciding';

type Props = Readonly<{
  isOpen: boolean;
  /** Null when its reporter cannot be asked; the sheet says why. */
  onAsk: (() => void) | null;
  onBegin: (what: Deciding['what']) => void;
  onUndo: (() => void) | undefined;
}>;

/** The outcomes, each with the key that does the same. */
export function ReportActions({ isOpen, onAsk, onBegin, onUndo }: Props) {
  const { t } = useTranslation();
  if (!isOpen) {
    if (!onUndo) return null;
    return (
      <Button variant="default" aria-keyshortcuts="z" onClick={onUndo}>
        {t('projects.undo')}
      </Button>
    );
  }
  return (
    <>
      <Button aria-keyshortcuts="a" onClick={() => onBegin('accepted')}>
        {t('projects.accept')}
      </Button>
      <Button variant="default" aria-keyshortcuts="d" onClick={() => onBegin('duplicate')}>
        {t('projects.duplicate')}
      </Button>
      <Button variant="default" aria-keyshortcuts="b" onClick={() => onBegin('known')}>
        {t('projects.known')}
      </Button>
      <Button variant="default" aria-keyshortcuts="n" onClick={() => onBegin('unfit')}>
        {t('projects.unfit')}
      </Button>
      <Button variant="default" aria-keyshortcuts="u" onClick={() => onBegin('over')}>
        {t('projects.over')}
      </Button>
      {onAsk && (
        <Button variant="default" aria-keyshortcuts="r" onClick={onAsk}>
          {t('projects.ask')}
        </Button>
      )}
      {onUndo && (
        <Button variant="default" aria-keyshortcuts="z" onClick={onUndo}>
          {t('projects.undoAsk')}
        </Button>
      )}
    </>
  );
}
