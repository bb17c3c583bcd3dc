import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog';

/** Asks before typed things are lost, whether by a link, the back button or closing the tab. */
export function UnsavedGuard({ isDirty }: Readonly<{ isDirty: boolean }>) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  const footer = (
    <>
      <Button variant="default" color="clay" onClick={blocker.proceed}>
        {t('common.discard')}
      </Button>
      <Button onClick={blocker.reset}>{t('common.keepEditing')}</Button>
    </>
  );
  return (
    <Dialog title={t('common.unsavedTitle')} onClose={blocker.reset} footer={footer}>
      <p>{t('common.unsavedText')}</p>
    </Dialog>
  );
}
