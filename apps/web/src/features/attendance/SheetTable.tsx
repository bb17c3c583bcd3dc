import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../api/types';
import { DropMenu } from '../../components/MoreMenu';
import { type Chosen, withTicks } from '../../chosen';
import { rangeBetween } from '../registrations/decisions';
import { MarkWord } from './MarkWord';
import { nameOf, type Status, statuses } from './sheet-rows';
import classes from './SheetTable.module.css';

type Props = Readonly<{
  rows: readonly SheetRow[];
  all: readonly SheetRow[];
  chosen: Chosen;
  /** Null for those who may only read, and while nothing can be marked. */
  onChoose: ((chosen: Chosen) => void) | null;
  /** Null takes the mark back. */
  onMark: (row: SheetRow, status: Status | null) => void;
  mayTakeBack: boolean;
}>;

export function SheetTable({ rows, all, chosen, onChoose, onMark, mayTakeBack }: Props) {
  const { t } = useTranslation();
  const last = useRef<string | null>(null);
  const ids = rows.map(({ registrationId }) => registrationId);
  const allChosen = ids.length > 0 && ids.every((id) => chosen.has(id));
  const choose = (id: string, isChosen: boolean, isRange: boolean): void => {
    onChoose?.(withTicks(chosen, isRange ? rangeBetween(ids, last.current, id) : [id], isChosen));
    last.current = id;
  };
  return (
    // The roles keep the table a table where it is shown as cards.
    <table className={classes.table} role="table">
      <caption className={classes.caption}>{t('attendance.title')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {onChoose && (
            <th role="columnheader" scope="col" className={classes.tick}>
              <Checkbox
                aria-label={t('attendance.chooseAll')}
                checked={allChosen}
                indeterminate={!allChosen && ids.some((id) => chosen.has(id))}
                onChange={() => onChoose(withTicks(chosen, ids, !allChosen))}
              />
            </th>
          )}
          {(['name', 'organisation', 'mark', 'source'] as const).map((name) => (
            <th key={name} role="columnheader" scope="col">
              {t(`attendance.column.${name}`)}
            </th>
          ))}
          {onChoose && (
            <th role="columnheader" scope="col">
              <span className={classes.caption}>{t('attendance.column.steps')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr
            key={row.registrationId}
            role="row"
            data-row={row.registrationId}
            data-chosen={chosen.has(row.registrationId) || undefined}
          >
            {onChoose && (
              <td role="cell" className={classes.tick}>
                <Checkbox
                  aria-label={t('attendance.chooseOne', { name: nameOf(row) })}
                  checked={chosen.has(row.registrationId)}
                  onChange={({ currentTarget, nativeEvent }) =>
                    choose(
                      row.registrationId,
                      currentTarget.checked,
                      nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
                    )
                  }
                />
              </td>
            )}
            <th role="rowheader" scope="row" className={classes.name}>
              {nameOf(row)}
              {row.via === 'walk_in' && <span className={classes.note}>{t('registrations.via.walk_in')}</span>}
              {row.mark === null &&
                (row.registrationStatus === 'waitlisted' || row.registrationStatus === 'offered') && (
                  <span className={classes.note}>{t(`registrations.status.${row.registrationStatus}`)}</span>
                )}
            </th>
            <td role="cell">{row.organisationName}</td>
            <td role="cell" data-column="mark">
              <MarkWord row={row} rows={all} />
            </td>
            <td role="cell" data-column="source">
              {row.mark && t(`attendance.evidence.${row.mark.evidence}`)}
            </td>
            {onChoose && (
              <td role="cell" className={classes.steps}>
                <DropMenu
                  button={
                    <ActionIcon variant="subtle" size="lg" aria-label={t('attendance.markOne', { name: nameOf(row) })}>
                      <IconDotsVertical size={18} aria-hidden />
                    </ActionIcon>
                  }
                >
                  {statuses.map((status) => (
                    <Menu.Item key={status} onClick={() => onMark(row, status)}>
                      {t(`attendance.say.${status}`)}
                    </Menu.Item>
                  ))}
                  {mayTakeBack && row.mark && (
                    <Menu.Item onClick={() => onMark(row, null)}>{t('attendance.takeBack')}</Menu.Item>
                  )}
                </DropMenu>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
