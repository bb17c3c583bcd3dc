import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesDate } from '../../api/types';
import { Mark } from '../../components/Mark';
import { ListRow } from '../../components/Rows';
import { longDay, when } from '../../i18n/format';
import { EventStateMark } from '../events/EventStateMark';
import { movedFrom } from './dates';
import { ReleaseDialog } from './PlaceDialogs';
import { useRuleWords } from './useRuleWords';

type Props = Readonly<{ date: SeriesDate; hasRule: boolean; mayPlan: boolean }>;

/** One day of a series; without a rule none is beside it. */
export function DateRow({ date, hasRule, mayPlan }: Props) {
  const { t } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const words = useRuleWords();
  const { day, off, isAhead, event } = date;
  if (event === null) {
    const why = off ? words.off(off) : t(isAhead ? 'series.free' : 'series.passed');
    return (
      <ListRow
        title={longDay(day)}
        note={why}
        aside={<Mark tone="quiet">{t(off ? 'series.skipped' : 'series.notPlanned')}</Mark>}
      />
    );
  }
  const left = movedFrom(date);
  const notes = [
    when(event.startsLocal, event.endsLocal, event.zone),
    event.host && t('series.hostedBy', { name: event.host.name }),
    left && t('series.movedFrom', { day: longDay(left) }),
    hasRule && event.occurrenceDate === null && t('series.outsideRule'),
  ];
  return (
    <ListRow
      title={
        <Link to="/e/$eventId" params={{ eventId: event.id }}>
          {event.title}
        </Link>
      }
      note={notes.filter(Boolean).join(' · ')}
      aside={
        <>
          <EventStateMark state={event.state} />
          {mayPlan && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('series.release.label', { title: event.title, day: longDay(event.startsLocal) })}
              onClick={() => setLeaving(true)}
            >
              {t('series.release.short')}
            </Button>
          )}
          {isLeaving && <ReleaseDialog event={event} onClose={() => setLeaving(false)} />}
        </>
      }
    />
  );
}
