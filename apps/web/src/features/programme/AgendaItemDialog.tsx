import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { useProblemText } from '../../api/useProblemText';
import { Dialog } from '../../components/Dialog';
import { AreaField, ChoiceField, TextField, TickField } from '../../components/forms/fields';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { LeaveButton } from '../../components/forms/LeaveButton';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { Row } from '../../components/forms/Form';
import { PersonPicker } from '../contacts/pickers';
import { agendaKinds, type Draft, type Speaker } from './agenda';
import classes from './AgendaItemDialog.module.css';

type Props = Readonly<{
  networkId: string;
  draft: Draft;
  rooms: EventInFull['rooms'];
  onKeep: (draft: Draft) => void;
  onRemove: () => void;
  onClose: () => void;
}>;

const isCount = (text: string, least: number): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= 1440;

export function AgendaItemDialog({ networkId, draft, rooms, onKeep, onRemove, onClose }: Props) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const [attempt, setAttempt] = useState(0);
  const [speakers, setSpeakers] = useState<readonly Speaker[]>(draft.speakers);
  const form = useForm({
    initialValues: {
      ...draft,
      minutes: String(draft.minutes || ''),
      pause: String(draft.pause),
      roomId: draft.roomId ?? '',
    },
    validate: {
      title: (title) => (title.trim() === '' ? ofFault('required') : null),
      minutes: (minutes) => (isCount(minutes, 1) ? null : ofFault('out-of-range')),
      pause: (pause) => (isCount(pause, 0) ? null : ofFault('out-of-range')),
    },
  });
  const keep = (): void => {
    setAttempt((number) => number + 1);
    if (form.validate().hasErrors) return;
    const { minutes, pause, roomId, ...rest } = form.getValues();
    onKeep({
      ...rest,
      minutes: Number(minutes),
      pause: Number(pause),
      roomId: roomId || null,
      speakers: speakers.filter(({ name }) => name.trim() !== ''),
    });
  };
  const footer = (
    <>
      <Button variant="subtle" color="clay" leftSection={<IconTrash size={18} aria-hidden />} onClick={onRemove}>
        {t('common.remove')}
      </Button>
      <LeaveButton onLeave={onClose}>{t('common.cancel')}</LeaveButton>
      <Button onClick={keep}>{t('programme.keep')}</Button>
    </>
  );
  return (
    <Dialog title={t('programme.edit')} shape="wide" onClose={onClose} footer={footer}>
      <UnsavedGuard isDirty={form.isDirty() || speakers !== draft.speakers} />
      <ErrorSummary errors={form.errors} attempt={attempt} />
      <TextField form={form} name="title" label={t('programme.title')} maxLength={300} />
      <Row>
        <ChoiceField
          form={form}
          name="kind"
          label={t('programme.kindLabel')}
          choices={agendaKinds.map((value) => ({ value, label: t(`programme.kind.${value}`) }))}
        />
        <TextField form={form} name="minutes" label={t('programme.minutesLabel')} type="number" min={1} max={1440} />
        <TextField form={form} name="pause" label={t('programme.pauseLabel')} type="number" min={0} max={1440} />
      </Row>
      {rooms.length > 0 && (
        <ChoiceField
          form={form}
          name="roomId"
          label={t('programme.room')}
          choices={[
            { value: '', label: t('common.none') },
            ...rooms.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <AreaField form={form} name="description" label={t('programme.description')} rows={3} maxLength={10_000} />
      <Speakers networkId={networkId} speakers={speakers} onChange={setSpeakers} />
      <TickField form={form} name="isPublic" label={t('programme.isPublic')} />
    </Dialog>
  );
}

type SpeakersProps = Readonly<{
  networkId: string;
  speakers: readonly Speaker[];
  onChange: (speakers: readonly Speaker[]) => void;
}>;

function Speakers({ networkId, speakers, onChange }: SpeakersProps) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  return (
    <fieldset className={classes.speakers}>
      <legend>{t('programme.speakers')}</legend>
      <ul>
        {speakers.map((speaker, index) => (
          <li key={`${speaker.personId ?? ''}${speaker.name}`} className={classes.speaker}>
            <span>{[speaker.name, speaker.organisationName].filter(Boolean).join(', ')}</span>
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('programme.removeSpeaker', { name: speaker.name })}
              onClick={() => onChange(speakers.filter((_, at) => at !== index))}
            >
              {t('common.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <PersonPicker
          networkId={networkId}
          label={t('programme.speakerName')}
          description={t('programme.speakerHint')}
          allowsOther
          onPick={({ id, name, organisationName }) => {
            onChange([...speakers, { personId: id, name, organisationName }]);
            setAdding(false);
          }}
        />
      ) : (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('programme.addSpeaker')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
