import { ActionIcon } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useScheme } from './useScheme';

export function SchemeSwitch() {
  const { t } = useTranslation();
  const { other, change } = useScheme();
  const Icon = other === 'dark' ? IconMoon : IconSun;
  return (
    <ActionIcon variant="subtle" size={40} aria-label={t(`shell.scheme.${other}`)} onClick={change}>
      <Icon size={20} aria-hidden />
    </ActionIcon>
  );
}
