import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { toast } from '../../components/toast';
import { changedByInviting } from './invitations';
import { type BegunStep, changeStep } from './timeline';

type Props = Readonly<{ eventId: string; step: BegunStep; onClose: () => void }>;

const MOST_WORDS = 2_000;

/** Another moment, and words of one's own that come first. */
export function ChangeStepDialog({ eventId, step, onClose }: Props) {
  const { t } = useTranslation();
  const [due, setDue] = useState(step.dueLocal);
  const [words, setWords] = useState({ de: step.texts.de ?? '', en: step.texts.en ?? '' });
  const action = useAction(changeStep(step.id), {
    changes: changedByInviting(eventId),
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  const isMoved = due !== step.dueLocal;
  const isReworded = words.de !== (step.texts.de ?? '') || words.en !== (step.texts.en ?? '');
  const save = (): void =>
    action.run({
      version: step.version,
      ...(isMoved || step.state !== 'planned' ? { dueLocal: due } : {}),
      ...(isReworded ? { texts: words } : {}),
    });
  return (
    <Confirm
      title={t('timeline.changeTitle', { kind: t(`timeline.kind.${step.kind}`) })}
      action={t('common.save')}
      isReady={due !== '' && (isMoved || isReworded)}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={save}
      onClose={onClose}
    >
      <UnsavedGuard isDirty={isMoved || isReworded} />
      <TextInput
        type="datetime-local"
        label={t('timeline.due')}
        description={t('timeline.dueHint')}
        required
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      {(['de', 'en'] as const).map((language) => (
        <Textarea
          key={language}
          label={t(`timeline.words.${language}`)}
          description={t('timeline.wordsHint')}
          lang={language}
          rows={3}
          maxLength={MOST_WORDS}
          value={words[language]}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setWords((before) => ({ ...before, [language]: text }));
          }}
        />
      ))}
    </Confirm>
  );
}
