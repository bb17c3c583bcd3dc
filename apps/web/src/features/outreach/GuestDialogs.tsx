import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { Recipient } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { toast } from '../../components/toast';
import { PersonPicker } from '../contacts/pickers';
import { changedByInviting, decideGuest } from './invitations';

type AddProps = Readonly<{ eventId: string; networkId: string; onClose: () => void }>;

/** Asks somebody for whom no rule speaks. */
export function AddGuestDialog({ eventId, networkId, onClose }: AddProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [reason, setReason] = useState('');
  const action = useGuest(eventId, onClose);
  return (
    <Confirm
      title={t('outreach.addPerson')}
      action={t('outreach.addPersonAction')}
      isReady={person !== null}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => person && action.run({ personId: person.id, kind: 'added', reason })}
      onClose={onClose}
    >
      <p>{t('outreach.addPersonText')}</p>
      <PersonPicker
        networkId={networkId}
        label={t('outreach.person')}
        value={person}
        onPick={({ id, name }) => setPerson(id === null ? null : { id, name })}
      />
      <ReasonField
        label={t('outreach.guestReason')}
        description={t('outreach.guestReasonHint')}
        value={reason}
        onType={setReason}
      />
    </Confirm>
  );
}

type LeaveOutProps = Readonly<{ eventId: string; person: Recipient; onClose: () => void }>;

export function LeaveOutDialog({ eventId, person, onClose }: LeaveOutProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const action = useGuest(eventId, onClose);
  const name = `${person.firstName} ${person.lastName}`.trim();
  return (
    <Confirm
      title={t('outreach.leaveOutTitle', { name })}
      action={t('outreach.leaveOut')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ personId: person.personId, kind: 'left_out', reason })}
      onClose={onClose}
    >
      <p>{t('outreach.leaveOutText')}</p>
      <ReasonField
        label={t('outreach.guestReason')}
        description={t('outreach.guestReasonHint')}
        value={reason}
        onType={setReason}
      />
    </Confirm>
  );
}

function useGuest(eventId: string, onClose: () => void) {
  const { t } = useTranslation();
  return useAction(decideGuest(eventId), {
    changes: changedByInviting(eventId),
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
}
