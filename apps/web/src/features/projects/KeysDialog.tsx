import { Checkbox, Kbd } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import classes from './inbox.module.css';
import { areKeysOn, switchKeys } from '../../components/useSingleKeys';

const keys = ['j', 'k', 'a', 'd', 'b', 'n', 'u', 'r', 'z', '/', '?'] as const;

/** What can be done without a mouse. */
export function KeysDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(areKeysOn);
  const change = (on: boolean): void => {
    switchKeys(on);
    setOn(on);
  };
  return (
    <Dialog title={t('projects.keysTitle')} onClose={onClose}>
      <dl className={classes.keys}>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(`projects.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={t('projects.keysOn')} checked={isOn} onChange={(event) => change(event.currentTarget.checked)} />
    </Dialog>
  );
}
