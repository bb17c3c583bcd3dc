import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { EventInFull } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { changedBy } from '../events/events';
import { archiveEvent } from './changes';

type Props = Readonly<{ event: EventInFull; onClose: () => void }>;

export function ArchiveDialog({ event, onClose }: Props) {
  const { t } = useTranslation();
  const action = useAction(archiveEvent(event.id), {
    changes: changedBy(event.id),
    onDone: () => {
      toast(t('changes.archive.done'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('changes.archive.title')}
      action={t('changes.archive.action')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: event.version })}
      onClose={onClose}
    >
      <p>{t('changes.archive.consequence')}</p>
      {event.guaranteeRelevant && (
        <p>
          <Link to="/projekte/register" search={{ termin: event.id }}>
            {t('changes.archive.register')}
          </Link>
        </p>
      )}
    </Confirm>
  );
}
