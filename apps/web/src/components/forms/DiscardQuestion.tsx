import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../DialogFrame';

/** Asks before typed things are lost. */
export function DiscardQuestion({ onDiscard, onKeep }: Readonly<{ onDiscard: () => void; onKeep: () => void }>) {
  const { t } = useTranslation();
  const footer = (
    <>
      <Button variant="default" color="clay" onClick={onDiscard}>
        {t('common.discard')}
      </Button>
      <Button onClick={onKeep}>{t('common.keepEditing')}</Button>
    </>
  );
  return (
    <DialogFrame title={t('common.unsavedTitle')} onClose={onKeep} footer={footer}>
      <p>{t('common.unsavedText')}</p>
    </DialogFrame>
  );
}
