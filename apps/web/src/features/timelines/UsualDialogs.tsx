import { useTranslation } from 'react-i18next';
import type { UsualTimeline } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { ADOPTED_KEYS, adoptUsual, type Owner, saveUsual, USUAL_KEY } from './usual';

type Props = Readonly<{ owner: Owner; usual: UsualTimeline; onClose: () => void }>;

/** Back to the distances of the kind, or to those that everybody begins with. */
export function ResetDialog({ owner, usual, onClose }: Props) {
  const { t } = useTranslation();
  const action = useAction(saveUsual(owner), {
    changes: [USUAL_KEY],
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('timelines.reset')}
      action={t('timelines.reset')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: usual.version, steps: null })}
      onClose={onClose}
    >
      <p>{t('seriesId' in owner ? 'timelines.resetSeriesText' : 'timelines.resetText')}</p>
    </Confirm>
  );
}

export function AdoptDialog({ owner, usual, onClose }: Props) {
  const { t } = useTranslation();
  const action = useAction(adoptUsual(owner), {
    changes: ADOPTED_KEYS,
    onDone: ({ adopted }) => {
      toast(t('timelines.adopted', { count: adopted }));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('timelines.adopt', { count: usual.differing })}
      action={t('timelines.adoptAction', { count: usual.differing })}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: usual.version })}
      onClose={onClose}
    >
      <p>{t('timelines.adoptText')}</p>
    </Confirm>
  );
}
