import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { PersonView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { toast } from '../../components/toast';
import { CONTACTS_KEYS, movePerson } from './contacts';
import { fullName } from './names';

export type PersonTarget = 'active' | 'inactive' | 'restricted';

type Props = Readonly<{ person: PersonView; target: PersonTarget; onClose: () => void }>;

export function PersonMoveDialog({ person, target, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const action = useAction(movePerson(person.id), {
    changes: CONTACTS_KEYS,
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t(`contacts.move.${target}.action`)}
      action={t(`contacts.move.${target}.action`)}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: person.version, state: target, reason })}
      onClose={onClose}
    >
      <p>{t(`contacts.move.${target}.consequence`, { name: fullName(person) })}</p>
      <ReasonField label={t('common.reason')} value={reason} onType={setReason} />
    </Confirm>
  );
}
