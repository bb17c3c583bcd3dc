import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TODAY_KEY } from '../../api/keys';
import type { EventInFull } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { eventKey, EVENTS_KEY } from '../events/events';
import { discardDraft } from './changes';

type Props = Readonly<{ event: EventInFull; onClose: () => void }>;

export function DiscardDialog({ event, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const action = useAction(discardDraft(event.id), {
    changes: [EVENTS_KEY, TODAY_KEY],
    onDone: async () => {
      await navigate({ to: '/termine' });
      // Not asked for again: it is gone.
      queries.removeQueries({ queryKey: eventKey(event.id) });
      toast(t('changes.discard.done'));
    },
  });
  return (
    <Confirm
      title={t('changes.discard.title')}
      action={t('changes.discard.action')}
      danger
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: event.version })}
      onClose={onClose}
    >
      <p>{t('changes.discard.consequence', { title: event.title, count: event.agenda.items.length })}</p>
    </Confirm>
  );
}
