import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { Segment } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { Loaded } from '../../components/Loaded';
import { toast } from '../../components/toast';
import { count } from '../../i18n/format';
import { segmentsQuery } from '../segments/segments';
import { chooseSegments } from './asked-segments';
import { changedByInviting } from './invitations';

type Props = Readonly<{
  eventId: string;
  networkId: string;
  asked: readonly Pick<Segment, 'id'>[];
  onClose: () => void;
}>;

export function ChooseSegmentsDialog({ eventId, networkId, asked, onClose }: Props) {
  const { t } = useTranslation();
  const query = useQuery(segmentsQuery(networkId));
  const [chosen, setChosen] = useState<readonly string[]>(() => asked.map(({ id }) => id));
  const action = useAction(chooseSegments(eventId), {
    changes: changedByInviting(eventId),
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('segments.choose')}
      action={t('common.save')}
      isReady={query.isSuccess && query.data.total > 0}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ segmentIds: [...chosen] })}
      onClose={onClose}
    >
      <UnsavedGuard isDirty={asked.map(({ id }) => id).join() !== chosen.join()} />
      <Loaded query={query} lines={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>
              {t('segments.emptyText')} <Link to="/verteiler/neu">{t('segments.new')}</Link>
            </p>
          ) : (
            <Checkbox.Group
              label={t('segments.chooseLabel')}
              description={t('segments.chooseText')}
              value={[...chosen]}
              onChange={setChosen}
            >
              <Stack gap="sm" my="sm">
                {rows.map((segment) => (
                  <Checkbox
                    key={segment.id}
                    value={segment.id}
                    label={segment.name}
                    description={t('segments.count', { count: segment.count, number: count(segment.count) })}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )
        }
      </Loaded>
    </Confirm>
  );
}
