import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberNetwork, useNetworks } from '../session/useNetwork';
import { NoNetwork } from './NoNetwork';
import { useSignedOut } from '../session/signed-out';
import { lazyPart } from '../../lazy-part';
import { Dialog } from '../../components/Dialog';
import { AccountMenu } from './AccountMenu';
import { Brand } from '../../components/Brand';
import { Navigation } from './Navigation';
import { NetworkSwitch } from './NetworkSwitch';
import classes from './Shell.module.css';

const SignInAgain = lazyPart([], () => import('../session/SignInAgain'), 'SignInAgain');

/** The frame behind the sign-in: navigation at the side, on phones behind a button. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  const { current } = useNetworks();
  const isOut = useSignedOut();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // The menu is open on the page where it was opened, and on no other.
  const [openOn, setOpenOn] = useState<string | null>(null);
  useEffect(() => {
    if (current) rememberNetwork(current.slug);
  }, [current]);
  const worksWithoutNetwork = ['/konto', '/netze/neu', '/team'].includes(path.replace(/^\/o/, ''));
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#inhalt">
        {t('shell.skip')}
      </a>
      <header className={classes.top}>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('shell.menu')}
          aria-haspopup="dialog"
          onClick={() => setOpenOn(path)}
        >
          <IconMenu2 size={24} aria-hidden />
        </ActionIcon>
        <Link to="/" className={classes.brand}>
          <Brand />
        </Link>
        <AccountMenu compact />
      </header>
      <header className={classes.side}>
        <Link to="/" className={classes.brand}>
          <Brand />
        </Link>
        <NetworkSwitch />
        <Navigation />
        <div className={classes.bottom}>
          <AccountMenu />
        </div>
      </header>
      {openOn === path && (
        <Dialog title={t('shell.menu')} shape="side" onClose={() => setOpenOn(null)}>
          <NetworkSwitch />
          <Navigation />
        </Dialog>
      )}
      <main id="inhalt" className={classes.main} tabIndex={-1}>
        {current || worksWithoutNetwork ? <Outlet /> : <NoNetwork />}
      </main>
      {isOut && <SignInAgain />}
    </div>
  );
}
