import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationInFull } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { MoreMenu } from '../../components/MoreMenu';
import { Note } from '../../components/Note';
import { instant } from '../../i18n/format';
import { laender } from '../contacts/names';
import { whoCancelled } from './cancelled-by';
import { DecisionDialog } from './DecisionDialog';
import { decisionsFor } from './decisions';
import { type Decision, registrationQuery } from './registrations';
import { StatusMark } from './StatusMark';
import { useWaitReason } from './useWaitReason';
import { actionText, actorText, reasonText, useHistoryWords } from '../../components/history/history';
import { Address } from '../../components/Address';
import classes from './RegistrationPanel.module.css';

type Props = Readonly<{ registrationId: string; eventId: string; mayWrite: boolean; onClose: () => void }>;

/** Everything about one registration beside the list, decisions included. */
export function RegistrationPanel({ registrationId, eventId, mayWrite, onClose }: Props) {
  const { t } = useTranslation();
  const query = useQuery(registrationQuery(registrationId));
  const waiting = t(query.isError ? 'registrations.title' : 'common.loading');
  const name = query.data ? `${query.data.firstName} ${query.data.lastName}` : waiting;
  return (
    <Dialog title={name} shape="side" onClose={onClose}>
      <Loaded query={query} lines={8}>
        {(registration) => <Details registration={registration} eventId={eventId} mayWrite={mayWrite} />}
      </Loaded>
    </Dialog>
  );
}

function Details({
  registration,
  eventId,
  mayWrite,
}: Omit<Props, 'registrationId' | 'onClose'> & Readonly<{ registration: RegistrationInFull }>) {
  const { t } = useTranslation();
  const waitingText = useWaitReason();
  const words = useHistoryWords();
  const [decision, setDecision] = useState<Decision | null>(null);
  const { status, waitReason, position } = registration;
  const decisions: readonly Decision[] = decisionsFor[status];
  const yesNo = (value: boolean | null): string | null =>
    value === null ? null : t(value ? 'common.yes' : 'common.no');
  return (
    <>
      <div className={classes.head}>
        <StatusMark of={registration} />
        {mayWrite && (
          <div className={classes.actions}>
            {decisions.includes('give-place') && (
              <Button onClick={() => setDecision('give-place')}>{t('registrations.decision.give-place.one')}</Button>
            )}
            <MoreMenu
              steps={decisions
                .filter((one) => one !== 'give-place')
                .map((one) => ({
                  label: t(`registrations.decision.${one}.one`),
                  isDangerous: true,
                  onPick: () => setDecision(one),
                }))}
            />
          </div>
        )}
      </div>
      {status === 'waitlisted' && (
        <Note tone="info" title={position === null ? undefined : t('registrations.position', { position })}>
          {waitReason && <p>{waitingText(waitReason)}</p>}
        </Note>
      )}
      <Facts
        rows={[
          [
            t('contacts.email'),
            registration.email && (
              <a href={`mailto:${registration.email}`}>
                <Address of={registration.email} />
              </a>
            ),
          ],
          [t('contacts.phone'), registration.phone],
          [t('contacts.organisation'), registration.organisationName],
          [t('contacts.functionTitle'), registration.functionTitle],
          [t('registrations.column.project'), registration.projectName],
          [t('contacts.land'), registration.land && laender[registration.land]],
          [t('registrations.column.mode'), t(`events.mode.${registration.mode}`)],
          [t('registrations.column.place'), t(`registrations.place.${registration.place}`)],
          [t('registrations.column.via'), t(`registrations.via.${registration.via}`)],
          [
            t('registrations.practice'),
            registration.practiceStage && t(`contacts.practice.${registration.practiceStage}`),
          ],
          [t('registrations.firstTime'), yesNo(registration.isFirstTime)],
          [t('registrations.question'), registration.question],
          [t('registrations.dietary'), registration.dietary],
          [t('registrations.accessNeeds'), registration.accessNeeds],
          [t('registrations.listsName'), yesNo(registration.listsName)],
          [t('registrations.listsEmail'), yesNo(registration.listsEmail)],
          [t('registrations.respondBy'), registration.respondBy && instant(registration.respondBy)],
          [
            t('registrations.column.before'),
            registration.cancelledFrom && t(`registrations.status.${registration.cancelledFrom}`),
          ],
          [t('registrations.cancelReason'), reasonText(words, registration.cancelReason)],
          [t('registrations.column.requestedAt'), instant(registration.requestedAt)],
        ]}
      />
      <Link to="/personen/$personId" params={{ personId: registration.personId }}>
        {t('registrations.toPerson')}
      </Link>
      <History entries={registration.history} />
      {decision && (
        <DecisionDialog
          eventId={eventId}
          decision={decision}
          rows={[registration]}
          onClose={() => setDecision(null)}
          onDone={() => setDecision(null)}
        />
      )}
    </>
  );
}

function History({ entries }: Readonly<{ entries: RegistrationInFull['history'] }>) {
  const { t } = useTranslation();
  const words = useHistoryWords();
  const worded = (entry: RegistrationInFull['history'][number]): string => {
    const { action, to } = entry;
    if (to === 'cancelled') return t(`registrations.cancelledBy.${whoCancelled(entry)}`);
    const known = actionText(words, action);
    return known ?? (to === null ? action : t(`registrations.status.${to as RegistrationInFull['status']}`));
  };
  return (
    <section className={classes.history}>
      <h3>{t('common.history')}</h3>
      {entries.length === 0 && <p>{t('common.historyEmpty')}</p>}
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.at}${entry.action}`}>
            <time dateTime={entry.at}>{instant(entry.at)}</time>
            <span>
              {worded(entry)}
              {` · ${actorText(words, entry)}`}
              {entry.reason && <em> {reasonText(words, entry.reason)}</em>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
