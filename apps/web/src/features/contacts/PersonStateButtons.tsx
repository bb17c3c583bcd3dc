import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { PersonView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { CONTACTS_KEYS, movePerson } from './contacts';
import { fullName } from './names';

type Target = 'active' | 'inactive' | 'restricted';

const targets: Record<PersonView['state'], readonly Target[]> = {
  unproven: [],
  active: ['inactive', 'restricted'],
  inactive: ['active'],
  restricted: ['active'],
  anonymised: [],
};

export function PersonStateButtons({ person }: Readonly<{ person: PersonView }>) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<Target | null>(null);
  const [reason, setReason] = useState('');
  const action = useAction(movePerson(person.id), {
    changes: CONTACTS_KEYS,
    onDone: () => {
      toast(t('common.saved'));
      setTarget(null);
    },
  });
  return (
    <>
      {targets[person.state].map((state) => (
        <Button key={state} variant="default" onClick={() => setTarget(state)}>
          {t(`contacts.move.${state}.action`)}
        </Button>
      ))}
      {target && (
        <Confirm
          title={t(`contacts.move.${target}.action`)}
          action={t(`contacts.move.${target}.action`)}
          isRunning={action.isRunning}
          problem={action.problem}
          onConfirm={() => action.run({ version: person.version, state: target, reason })}
          onClose={() => setTarget(null)}
        >
          <p>{t(`contacts.move.${target}.consequence`, { name: fullName(person) })}</p>
          <Textarea
            label={t('common.reason')}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Confirm>
      )}
    </>
  );
}
