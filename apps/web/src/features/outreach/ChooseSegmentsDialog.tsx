import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { TickField } from '../../components/forms/fields';
import { FieldGroup, Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
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

export function ChooseSegmentsDialog({ networkId, ...props }: Props) {
  const { t } = useTranslation();
  const query = useQuery(segmentsQuery(networkId));
  return (
    <Dialog title={t('segments.choose')} onClose={props.onClose}>
      <Loaded query={query} lines={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>
              {t('segments.emptyText')} <Link to="/verteiler/neu">{t('segments.new')}</Link>
            </p>
          ) : (
            <ChoiceForm {...props} segments={rows} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

type FormProps = Omit<Props, 'networkId'> & Readonly<{ segments: readonly Segment[] }>;

function ChoiceForm({ eventId, segments, asked, onClose }: FormProps) {
  const { t } = useTranslation();
  const seen = asked.map(({ id }) => id);
  const choose = chooseSegments(eventId);
  const saved = useSavedForm({
    // Each tick is a field of its own: what a colleague ticked meanwhile comes in beside it.
    initial: { chosen: Object.fromEntries(segments.map(({ id }) => [id, seen.includes(id)])) },
    send: ({ chosen }, key) => choose({ seen, segmentIds: Object.keys(chosen).filter((id) => chosen[id]) }, key),
    changes: changedByInviting(eventId),
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  return (
    <Form saved={saved} action={t('common.save')} onCancel={onClose}>
      <FieldGroup title={t('segments.chooseLabel')} lead={t('segments.chooseText')}>
        {segments.map((segment) => (
          <TickField
            key={segment.id}
            form={saved.form}
            name={`chosen.${segment.id}`}
            label={segment.name}
            description={t('segments.count', { count: segment.count, number: count(segment.count) })}
          />
        ))}
      </FieldGroup>
    </Form>
  );
}
