import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEyeOff } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../i18n/format';
import type { Placed } from './agenda';
import classes from './AgendaLine.module.css';

type Props = Readonly<{
  line: Placed;
  isFirst: boolean;
  isLast: boolean;
  isOver: boolean;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
}>;

/** Moves by its two buttons, or by Alt and an arrow key from anywhere in the line. */
export function AgendaLine({ line, isFirst, isLast, isOver, onMove, onEdit }: Props) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const speakers = line.speakers.map(({ name, organisationName }) =>
    organisationName ? `${name} (${organisationName})` : name,
  );
  return (
    <li
      className={classes.line}
      data-kind={line.kind}
      data-over={isOver || undefined}
      data-key={line.key}
      onKeyDown={onKeyDown}
    >
      <p className={classes.time}>
        {clock(line.starts)}–{clock(line.ends)}
        <small>{t('events.agenda.minutes', { count: line.minutes })}</small>
      </p>
      <div className={classes.body}>
        {line.pause > 0 && <p className={classes.more}>{t('events.agenda.pauseBefore', { count: line.pause })}</p>}
        <h2 className={classes.title}>{line.title}</h2>
        <p className={classes.more}>{[t(`events.agenda.kind.${line.kind}`), ...speakers].join(' · ')}</p>
        {!line.isPublic && (
          <p className={classes.more}>
            <IconEyeOff size={16} aria-hidden /> {t('events.agenda.internal')}
          </p>
        )}
      </div>
      <div className={classes.buttons}>
        <ActionIcon
          variant="subtle"
          size={40}
          disabled={isFirst}
          data-up
          onClick={() => onMove(-1)}
          aria-label={t('events.agenda.up', { title: line.title })}
        >
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={40}
          disabled={isLast}
          data-down
          onClick={() => onMove(1)}
          aria-label={t('events.agenda.down', { title: line.title })}
        >
          <IconArrowDown size={20} aria-hidden />
        </ActionIcon>
        <Button
          variant="default"
          size="xs"
          onClick={onEdit}
          aria-label={t('events.agenda.editItem', { title: line.title })}
        >
          {t('common.edit')}
        </Button>
      </div>
    </li>
  );
}
