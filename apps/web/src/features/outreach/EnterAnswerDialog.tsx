import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { Body, InvitationAnswer } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { enterAnswer } from './answers';
import { changedByInviting } from './invitations';

type Answer = Body<'/api/invitations/{invitationId}/answer', 'post'>['answer'];
type Mode = 'on_site' | 'online';

const answers: readonly Answer[] = ['accepted', 'declined_interested', 'declined'];

type Props = Readonly<{ eventId: string; answer: InvitationAnswer; modes: readonly Mode[]; onClose: () => void }>;

/** What somebody has said by telephone: registers them, or gives their place back. */
export function EnterAnswerDialog({ eventId, answer: { invitationId, firstName, lastName }, modes, onClose }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [mode, setMode] = useState<Mode | null>(modes.length === 1 ? modes[0]! : null);
  const action = useAction(enterAnswer(invitationId), {
    changes: [...changedByInviting(eventId), ['registrations', eventId]],
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('outreach.enterAnswerTitle', { name: `${firstName} ${lastName}`.trim() })}
      action={t('outreach.enterAnswer')}
      isReady={answer !== null && (answer !== 'accepted' || mode !== null)}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => answer && action.run({ answer, mode })}
      onClose={onClose}
    >
      <p>{t('outreach.enterAnswerText')}</p>
      <Radio.Group
        label={t('outreach.answerState')}
        value={answer}
        onChange={(value) => setAnswer(answers.find((one) => one === value) ?? null)}
      >
        <Stack gap="xs">
          {answers.map((one) => (
            <Radio key={one} value={one} label={t(`outreach.state.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {answer === 'accepted' && modes.length > 1 && (
        <Radio.Group
          label={t('outreach.answerMode')}
          value={mode}
          onChange={(value) => setMode(modes.find((one) => one === value) ?? null)}
        >
          <Stack gap="xs">
            {modes.map((one) => (
              <Radio key={one} value={one} label={t(`events.mode.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Confirm>
  );
}
