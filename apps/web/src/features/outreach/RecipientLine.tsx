import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { Recipient } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';
import { ListRow } from '../../components/Rows';
import { changedByInviting, forgetGuest } from './invitations';

type Cause = NonNullable<Recipient['excluded']>;

const tones: Record<Cause, Tone> = {
  left_out: 'quiet',
  objection: 'quiet',
  restricted: 'quiet',
  left: 'quiet',
  no_address: 'warning',
  bounced: 'error',
  unsubscribed: 'quiet',
  paused: 'quiet',
  not_this_kind: 'quiet',
  series_declined: 'quiet',
  asked: 'quiet',
  invited: 'ok',
  registered: 'ok',
};

type Props = Readonly<{
  eventId: string;
  recipient: Recipient;
  /** Null for those who may only read. */
  onLeaveOut: (() => void) | null;
}>;

export function RecipientLine({ eventId, recipient, onLeaveOut }: Props) {
  const { t } = useTranslation();
  const back = useAction(forgetGuest(eventId), { changes: changedByInviting(eventId) });
  const { personId, firstName, lastName, organisationName, email, reasons, excluded, leftOut } = recipient;
  // What was promised is let go in the register, by two people.
  const isPromised = reasons.some(({ kind }) => kind === 'obligation');
  const name = `${firstName} ${lastName}`.trim();
  const why = reasons.map((reason) => t(`outreach.reason.${reason.kind}`, { name: reason.name }));
  return (
    <ListRow
      title={
        <Link to="/personen/$personId" params={{ personId }}>
          {name}
        </Link>
      }
      text={[organisationName, email].filter(Boolean).join(' · ')}
      note={[...why, leftOut && t('outreach.leftOutFor', { reason: leftOut })].filter(Boolean).join(' · ')}
      aside={
        <>
          <Mark tone={excluded === null ? 'info' : tones[excluded]}>{t(`outreach.stand.${excluded ?? 'none'}`)}</Mark>
          {onLeaveOut && excluded === null && !isPromised && (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('outreach.leaveOutName', { name })}
              aria-haspopup="dialog"
              onClick={onLeaveOut}
            >
              {t('outreach.leaveOut')}
            </Button>
          )}
          {onLeaveOut && excluded === 'left_out' && (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('outreach.inviteAgainName', { name })}
              loading={back.isRunning}
              onClick={() => back.run(personId)}
            >
              {t('outreach.inviteAgain')}
            </Button>
          )}
        </>
      }
    />
  );
}
