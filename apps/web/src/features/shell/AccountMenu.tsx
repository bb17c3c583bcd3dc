import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronUp, IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../session/session';
import { useSignOut } from '../session/useSignOut';
import { currentLanguage, showIn } from '../../i18n/i18n';
import classes from './AccountMenu.module.css';
import { useScheme } from '../../components/useScheme';

export function AccountMenu({ compact = false }: Readonly<{ compact?: boolean }>) {
  const { t } = useTranslation();
  const account = useAccount();
  const signOut = useSignOut();
  const { other, change } = useScheme();
  const otherLanguage = currentLanguage() === 'de' ? 'en' : 'de';
  return (
    <Menu position={compact ? 'bottom-end' : 'top-start'} width={240} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        {compact ? (
          <ActionIcon variant="subtle" size={44} aria-label={t('shell.account')}>
            <IconUserCircle size={24} aria-hidden />
          </ActionIcon>
        ) : (
          <UnstyledButton className={classes.button}>
            <span className={classes.name}>
              {account.displayName}
              <small>{account.email}</small>
            </span>
            <IconChevronUp size={18} aria-hidden />
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/konto" leftSection={<IconUserCircle size={18} aria-hidden />}>
          {t('shell.ownAccount')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={18} aria-hidden />}
          lang={otherLanguage}
          onClick={() => void showIn(otherLanguage, { remember: true })}
        >
          {otherLanguage === 'de' ? 'Deutsch' : 'English'}
        </Menu.Item>
        <Menu.Item
          leftSection={other === 'dark' ? <IconMoon size={18} aria-hidden /> : <IconSun size={18} aria-hidden />}
          onClick={change}
        >
          {t(`shell.scheme.${other}`)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={signOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
