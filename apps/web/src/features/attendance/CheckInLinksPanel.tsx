import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { CheckInLink } from '../../api/types';
import { CopyButton } from '../../components/CopyButton';
import { Dialog } from '../../components/Dialog';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { instant } from '../../i18n/format';
import classes from './AttendancePage.module.css';
import { linksKey, linksQuery, makeLink, revokeLink } from './check-in-links';

const QrCode = lazy(async () => ({ default: (await import('../../components/QrCode')).QrCode }));
const addressOf = (link: CheckInLink): string => `${window.location.origin}/c/${link.token}`;

/** The way to the door for whoever helps there: made, shown and ended here. */
export function CheckInLinksPanel({ eventId }: Readonly<{ eventId: string }>) {
  const { t } = useTranslation();
  const query = useQuery(linksQuery(eventId));
  const [name, setName] = useState('');
  const [shown, setShown] = useState<CheckInLink | null>(null);
  const changes = [linksKey(eventId)];
  const make = useAction(makeLink(eventId), { changes, onDone: () => setName('') });
  const revoke = useAction(revokeLink, { changes });
  const problem = make.problem ?? revoke.problem;
  return (
    <Panel title={t('attendance.door.title')} lead={t('attendance.door.lead')}>
      <Loaded query={query} lines={2}>
        {(links) => (
          <ul>
            {links.map((link) => (
              <li key={link.id} className={classes.door}>
                <span>
                  <strong>{link.name || t('attendance.door.unnamed')}</strong> ·{' '}
                  {link.revokedAt === null
                    ? t('attendance.door.devices', { count: link.devices })
                    : t('attendance.door.revoked', { at: instant(link.revokedAt) })}
                </span>
                {link.revokedAt === null && (
                  <span className={classes.doorActions}>
                    <Button variant="default" onClick={() => setShown(link)}>
                      {t('attendance.door.show')}
                    </Button>
                    <Button variant="subtle" color="clay" onClick={() => revoke.run(link.id)}>
                      {t('attendance.door.revoke')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {problem && <ProblemNote problem={problem} />}
      <form
        className={classes.door}
        onSubmit={(event) => {
          event.preventDefault();
          make.run(name.trim());
        }}
      >
        <TextInput
          label={t('attendance.door.name')}
          description={t('attendance.door.nameHint')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={make.isRunning}>
          {t('attendance.door.make')}
        </Button>
      </form>
      {shown && (
        <Dialog title={t('attendance.door.dialog')} onClose={() => setShown(null)}>
          <Suspense fallback={<p>{t('common.loading')}</p>}>
            <QrCode text={addressOf(shown)} label={t('attendance.door.qr')} />
          </Suspense>
          <p>{t('attendance.door.pin', { pin: `${shown.pin.slice(0, 3)} ${shown.pin.slice(3)}` })}</p>
          <p>{t('attendance.door.apart')}</p>
          <CopyButton text={addressOf(shown)} label={t('attendance.door.copy')} />
        </Dialog>
      )}
    </Panel>
  );
}
