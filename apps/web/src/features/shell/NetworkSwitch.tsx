import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rememberNetwork, useNetworks } from '../session/useNetwork';
import classes from './NetworkSwitch.module.css';

export function NetworkSwitch() {
  const { t } = useTranslation();
  const { networks, current } = useNetworks();
  const navigate = useNavigate();
  if (!current) return null;
  if (networks.length === 1) return <p className={classes.only}>{current.name}</p>;
  const change = (netz: string): void => {
    rememberNetwork(netz);
    void navigate({ to: '/', search: { netz } });
  };
  return (
    <NativeSelect
      label={t('shell.network')}
      value={current.slug}
      data={networks.map(({ slug, name }) => ({ value: slug, label: name }))}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
