import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { GroupView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { CONTACTS_KEYS, moveGroup } from './contacts';

export type GroupTarget = Exclude<GroupView['state'], 'forming'>;

type Props = Readonly<{ group: GroupView; target: GroupTarget; onClose: () => void }>;

export function GroupMoveDialog({ group, target, onClose }: Props) {
  const { t } = useTranslation();
  const action = useAction(moveGroup(group.id), {
    changes: CONTACTS_KEYS,
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  return (
    <Confirm
      danger={target === 'dissolved'}
      title={t(`contacts.groups.move.${target}.action`)}
      action={t(`contacts.groups.move.${target}.action`)}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: group.version, state: target })}
      onClose={onClose}
    >
      <p>{t(`contacts.groups.move.${target}.consequence`)}</p>
    </Confirm>
  );
}
