import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { EventInFull } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { toast } from '../../components/toast';
import { changedBy } from '../events/events';
import { documentEvent } from './changes';

type Props = Readonly<{ event: EventInFull; onClose: () => void }>;

/** Until minutes are written here, somebody says where they are or why there are none. */
export function DocumentDialog({ event, onClose }: Props) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState<'kept' | 'waived'>('kept');
  const [note, setNote] = useState('');
  const action = useAction(documentEvent(event.id), {
    changes: changedBy(event.id),
    onDone: () => {
      toast(t('changes.document.done'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('changes.document.title')}
      action={t('changes.document.action')}
      isReady={note.trim() !== ''}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: event.version, minutes, note })}
      onClose={onClose}
    >
      <p>{t('changes.document.consequence')}</p>
      <Radio.Group
        label={t('changes.document.minutes')}
        value={minutes}
        onChange={(value) => setMinutes(value === 'waived' ? 'waived' : 'kept')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="kept" label={t('changes.document.kept')} />
          <Radio value="waived" label={t('changes.document.waived')} />
        </Stack>
      </Radio.Group>
      <ReasonField
        label={t(minutes === 'kept' ? 'changes.document.where' : 'changes.document.why')}
        required
        value={note}
        onType={setNote}
      />
    </Confirm>
  );
}
