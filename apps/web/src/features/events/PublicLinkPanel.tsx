import { Button } from '@mantine/core';
import { IconExternalLink, IconQrcode } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { CopyButton } from '../../components/CopyButton';
import { Dialog } from '../../components/Dialog';
import { Panel } from '../../components/Panel';
import classes from './PublicLinkPanel.module.css';

const QrCode = lazy(async () => ({ default: (await import('../../components/QrCode')).QrCode }));

export function PublicLinkPanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const place = `${window.location.origin}/e/`;
  const url = place + event.slug;
  if (event.state === 'draft') {
    return (
      <Panel title={t('events.publicLink')} lead={t('events.publicLinkLater')}>
        <div className={classes.buttons}>
          <ToPage href={`/vorschau/${event.id}`} label={t('events.preview')} />
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t('events.publicLink')} lead={t('events.publicLinkLead')}>
      <p className={classes.url}>
        {place}
        <wbr />
        {event.slug}
      </p>
      <div className={classes.buttons}>
        <CopyButton text={url} label={t('events.copyLink')} />
        <Button variant="default" onClick={() => setShown(true)} leftSection={<IconQrcode size={18} aria-hidden />}>
          {t('events.showQr')}
        </Button>
        <ToPage href={url} label={t('events.openPublic')} />
      </div>
      {isShown && (
        <Dialog title={t('events.qrTitle')} onClose={() => setShown(false)}>
          <div className={classes.qr}>
            <Suspense fallback={<p>{t('common.loading')}</p>}>
              <QrCode text={url} label={t('events.qrLabel', { title: event.title })} />
            </Suspense>
            <p className={classes.url}>{url}</p>
            <Button variant="default" component="a" href={`/e/${event.slug}/qr.svg`} download>
              {t('events.downloadQr')}
            </Button>
          </div>
        </Dialog>
      )}
    </Panel>
  );
}

function ToPage({ href, label }: Readonly<{ href: string; label: string }>) {
  return (
    <Button
      variant="default"
      component="a"
      href={href}
      target="_blank"
      rel="noreferrer"
      leftSection={<IconExternalLink size={18} aria-hidden />}
    >
      {label}
    </Button>
  );
}
