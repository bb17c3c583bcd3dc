import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNetwork, usePermissions } from '../session/useNetwork';
import { TakeInDialog } from './TakeInDialog';

/** "Projekt aufnehmen", after a call. */
export function TakeInButton() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const may = usePermissions(networkId);
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!may('contact:write')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('projects.takeIn.title')}</Button>
      {isOpen && (
        <TakeInDialog
          networkId={networkId}
          onTaken={(meldung) => {
            setOpen(false);
            void navigate({ to: '/projekte', search: { meldung } });
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
