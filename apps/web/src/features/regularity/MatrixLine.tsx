import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixMeeting, MatrixRow } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';
import { share } from '../../i18n/format';
import { OrganisationLink, PersonLink, ProjectLink } from '../contacts/links';
import { heatOf, type Kind, mayBeAsked, signOf, type Status } from './matrix-rows';
import { figures } from './MatrixHead';
import { nameOfRow } from './names';
import classes from './MatrixTable.module.css';

type Props = Readonly<{
  index: number;
  row: MatrixRow;
  kind: Kind;
  meetings: readonly MatrixMeeting[];
  /** The column that has the keys; null while another line has them. */
  at: number | null;
  isChosen: boolean;
  onTick: ((id: string, isTicked: boolean) => void) | null;
  measure: (line: HTMLTableRowElement | null) => void;
}>;

const tones = {
  regular: 'ok',
  occasional: 'info',
  new: 'info',
  lapsed: 'warning',
  never: 'quiet',
  former: 'quiet',
  'n/a': 'quiet',
} as const satisfies Record<Status, Tone>;

/** One line of the matrix. Drawn anew only when something in it has changed: there may be two hundred cells in it. */
export const MatrixLine = memo(function MatrixLine({
  index,
  row,
  kind,
  meetings,
  at,
  isChosen,
  onTick,
  measure,
}: Props) {
  const { t } = useTranslation();
  const cell = (column: number) => ({ 'data-cell': `${index}:${column}`, tabIndex: at === column ? 0 : -1 });
  const name = nameOfRow(row, kind) ?? t('regularity.erased');
  return (
    <tr
      ref={measure}
      data-index={index}
      data-chosen={isChosen || undefined}
      aria-rowindex={index + 2}
      aria-selected={onTick ? isChosen : undefined}
    >
      <th scope="row" role="rowheader" className={classes.name} {...cell(0)}>
        <span className={classes.who}>
          {onTick && (
            <Checkbox
              aria-label={t('registrations.chooseOne', { name })}
              checked={isChosen}
              disabled={!mayBeAsked(kind, row)}
              tabIndex={at === null ? -1 : 0}
              onChange={(event) => onTick(row.id, event.currentTarget.checked)}
            />
          )}
          <span className={classes.words}>
            <Name row={row} kind={kind} name={name} />
            {row.detail && <span className={classes.detail}>{row.detail}</span>}
          </span>
        </span>
      </th>
      {meetings.map(({ eventId }, meeting) => {
        const { sign, says, heat } = signOf(row.letters[meeting]);
        return (
          <td
            key={eventId}
            role="gridcell"
            className={classes.sign}
            aria-label={t(`regularity.sign.${says}`)}
            data-heat={heat ?? undefined}
            {...cell(meeting + 1)}
          >
            {sign}
          </td>
        );
      })}
      {figures.map((figure, at) => (
        <td
          key={figure}
          role="gridcell"
          className={classes.figure}
          data-heat={figure === 'rate' ? (heatOf(row.rate) ?? undefined) : undefined}
          {...cell(meetings.length + 1 + at)}
        >
          <Figure row={row} figure={figure} />
        </td>
      ))}
    </tr>
  );
});

function Name({ row: { id }, kind, name }: Readonly<{ row: MatrixRow; kind: Kind; name: string }>) {
  switch (kind) {
    case 'persons':
      return <PersonLink to={{ id, name }} />;
    case 'organisations':
      return <OrganisationLink to={{ id, name }} />;
    case 'projects':
      return <ProjectLink to={{ id, name }} />;
    case 'laender':
      return name;
  }
}

function Figure({ row, figure }: Readonly<{ row: MatrixRow; figure: (typeof figures)[number] }>) {
  const { t } = useTranslation();
  const percent = (rate: number | null): string => (rate === null ? '–' : share(rate));
  const { a, n, rate, adjusted, lastK, streak, misses, longestGap, status } = row;
  switch (figure) {
    case 'rate':
      return (
        <>
          {percent(rate)} <span className={classes.detail}>{t('regularity.of', { part: a, all: n })}</span>
        </>
      );
    case 'adjusted':
      return percent(adjusted);
    case 'lastK':
      return t('regularity.of', { part: lastK[0], all: lastK[1] });
    case 'streak':
      return streak;
    case 'misses':
      return (
        <>
          {misses} <span className={classes.detail}>{t('regularity.gap', { gap: longestGap })}</span>
        </>
      );
    case 'status':
      return <Mark tone={tones[status]}>{t(`regularity.status.${status}`)}</Mark>;
  }
}
