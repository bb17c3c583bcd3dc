import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../api/types';
import { ListRow } from '../../components/Rows';
import { count } from '../../i18n/format';
import { useSentence } from './useSentence';

/** A segment with what it means now. */
export function SegmentLine({ segment }: Readonly<{ segment: Segment }>) {
  const { t } = useTranslation();
  const read = useSentence();
  return (
    <ListRow
      title={
        <Link to="/verteiler/$segmentId" params={{ segmentId: segment.id }}>
          {segment.name}
        </Link>
      }
      note={read(segment.sentence)}
      aside={t('segments.count', { count: segment.count, number: count(segment.count) })}
    />
  );
}
