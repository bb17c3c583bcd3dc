import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix, MatrixMeeting, MatrixRow } from '../../api/types';
import { dayOnly, longDay } from '../../i18n/format';
import { comingTo } from './matrix-rows';
import classes from './MatrixTable.module.css';

export const figures = ['rate', 'adjusted', 'lastK', 'streak', 'misses', 'status'] as const;

type Props = Readonly<{
  matrix: AttendanceMatrix;
  rows: readonly MatrixRow[];
  /** The column that has the keys; null while another line has them. */
  at: number | null;
  tick: ReactNode;
}>;

export function MatrixHead({ matrix: { kind, meetings }, rows, at, tick }: Props) {
  const { t } = useTranslation();
  const coming = useMemo(() => meetings.map((_, index) => comingTo(rows, index)), [meetings, rows]);
  const cell = (column: number) => ({ 'data-cell': `-1:${column}`, tabIndex: at === column ? 0 : -1 });
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" role="columnheader" className={classes.name} {...cell(0)}>
          <span className={classes.who}>
            {tick}
            {t(`regularity.column.${kind}`)}
          </span>
        </th>
        {meetings.map((meeting, index) => (
          <th key={meeting.eventId} scope="col" role="columnheader" className={classes.meeting} {...cell(index + 1)}>
            <MeetingHead meeting={meeting} {...coming[index]!} />
          </th>
        ))}
        {figures.map((name, index) => (
          <th
            key={name}
            scope="col"
            role="columnheader"
            className={classes.figure}
            title={t(`regularity.hint.${name}`)}
            {...cell(meetings.length + 1 + index)}
          >
            {t(`regularity.column.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function MeetingHead({ meeting, came, asked }: Readonly<{ meeting: MatrixMeeting; came: number; asked: number }>) {
  const { t } = useTranslation();
  const { eventId, title, startsLocal } = meeting;
  const label = t('regularity.meeting', { title, day: longDay(startsLocal), came, asked });
  return (
    <Link to="/e/$eventId/anwesenheit" params={{ eventId }} title={label} tabIndex={-1}>
      <VisuallyHidden>{title}, </VisuallyHidden>
      <span className={classes.date}>{dayOnly(startsLocal.slice(0, 10))}</span>
      <span className={classes.year}>{startsLocal.slice(0, 4)}</span>
      <span className={classes.came}>
        {came}/{asked}
      </span>
    </Link>
  );
}
