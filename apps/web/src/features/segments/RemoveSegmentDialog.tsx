import { useTranslation } from 'react-i18next';
import { OUTREACH_KEY } from '../../api/keys';
import { useAction } from '../../api/useAction';
import type { Segment } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { removeSegment } from './segments';

type Props = Readonly<{ segment: Segment; onRemoved: () => void; onClose: () => void }>;

export function RemoveSegmentDialog({ segment, onRemoved, onClose }: Props) {
  const { t } = useTranslation();
  const action = useAction(removeSegment(segment.id), {
    // Not the segment itself: its page is left, and would ask for what is gone.
    changes: [OUTREACH_KEY],
    onDone: () => {
      toast(t('segments.removed', { name: segment.name }));
      onRemoved();
    },
  });
  return (
    <Confirm
      danger
      title={t('segments.removeTitle', { name: segment.name })}
      action={t('segments.remove')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: segment.version })}
      onClose={onClose}
    >
      <p>{t('segments.removeText')}</p>
    </Confirm>
  );
}
