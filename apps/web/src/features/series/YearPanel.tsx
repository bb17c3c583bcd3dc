import { Button } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesView } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { DateRow } from './DateRow';
import { freeDates } from './dates';
import { NextDateDialog } from './NextDateDialog';
import { PlanYearDialog } from './PlanYearDialog';
import classes from './YearPanel.module.css';

type Props = Readonly<{ series: SeriesView; mayPlan: boolean; onYear: (year: number) => void }>;

/** The dates of a year: what stands, what can be made, and why there is nothing on the other days of the rule. */
export function YearPanel({ series, mayPlan, onYear }: Props) {
  const { t } = useTranslation();
  const { year, years, dates } = series;
  const [open, setOpen] = useState<'year' | 'next' | null>(null);
  const free = freeDates(dates);
  const actions = mayPlan && (
    <>
      {free.length > 0 && (
        <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setOpen('year')}>
          {t('series.planYear', { count: free.length })}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('next')}>
        {t('series.planNext')}
      </Button>
    </>
  );
  return (
    <Panel title={t('series.datesOf', { year })} actions={actions} flush>
      {years.length > 1 && (
        <div className={classes.years} role="group" aria-label={t('series.year')}>
          {years.map((one) => (
            <Button
              key={one}
              size="compact-md"
              variant={one === year ? 'light' : 'default'}
              aria-pressed={one === year}
              onClick={() => onYear(one)}
            >
              {one}
            </Button>
          ))}
        </div>
      )}
      {dates.length === 0 ? (
        <EmptyState title={t('series.noDates')}>{t('series.noDatesText')}</EmptyState>
      ) : (
        <Rows>
          {dates.map((date) => (
            <DateRow
              key={`${date.day} ${date.event?.id}`}
              date={date}
              hasRule={series.recurrence !== null}
              mayPlan={mayPlan}
            />
          ))}
        </Rows>
      )}
      {open === 'year' && <PlanYearDialog series={series} count={free.length} onClose={() => setOpen(null)} />}
      {open === 'next' && <NextDateDialog series={series} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
