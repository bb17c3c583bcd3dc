import { useSortable } from '@dnd-kit/sortable';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEyeOff, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { clockSpan, day } from '../../i18n/format';
import { isBegun, lineFault, type Placed } from './agenda';
import classes from './AgendaLine.module.css';

type Props = Readonly<{
  line: Placed;
  position: number;
  isLast: boolean;
  isOver: boolean;
  days: Readonly<{ starts: string | null; ends: string | null }>;
  onType: (typed: Readonly<{ title: string }> | Readonly<{ minutes: number }>) => void;
  /** Enter: the next line. */
  onNext: () => void;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}>;

const iconLook = { variant: 'subtle', size: 36 } as const;

/** Written in place; moves by its handle, by its two buttons, or by Alt and an arrow key from anywhere in the line. */
export function AgendaLine({ line, position, isOver, days, onType, onNext, onMove, ...rest }: Props) {
  const { t } = useTranslation();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: line.key,
    attributes: { roleDescription: t('programme.movable') },
  });
  const title = line.title.trim() || t('programme.nameless', { position });
  const fault = isBegun(line) ? lineFault(line) : null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  return (
    <li
      ref={setNodeRef}
      className={classes.line}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      data-kind={line.kind}
      data-over={isOver || undefined}
      data-dragged={isDragging || undefined}
      data-key={line.key}
      onKeyDown={onKeyDown}
    >
      <p className={classes.time}>
        {days.starts && <small>{day(days.starts, days.starts)}</small>}
        <span>{clockSpan(line.starts, line.ends)}</span>
        {days.ends && <small>({day(days.ends, days.ends)})</small>}
      </p>
      <TextInput
        className={classes.title}
        data-title
        aria-label={t('programme.titleOf', { position })}
        placeholder={t('programme.title')}
        maxLength={300}
        value={line.title}
        error={fault === 'title' && t('programme.fault.title')}
        onChange={(change) => onType({ title: change.currentTarget.value })}
        onKeyDown={onEnter}
      />
      <TextInput
        className={classes.minutes}
        aria-label={t('programme.minutesOf', { position })}
        type="number"
        min={1}
        max={1440}
        rightSection={<span aria-hidden>{t('programme.minutesShort')}</span>}
        rightSectionPointerEvents="none"
        rightSectionWidth={48}
        value={line.minutes === 0 ? '' : line.minutes}
        error={fault === 'minutes' && t('programme.fault.minutes')}
        onChange={(change) => onType({ minutes: Math.trunc(Number(change.currentTarget.value)) || 0 })}
        onKeyDown={onEnter}
      />
      <div className={classes.second}>
        <About line={line} />
        <div className={classes.buttons}>
          <ActionIcon
            {...iconLook}
            className={classes.handle}
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={t('programme.drag', { title })}
          >
            <IconGripVertical size={20} aria-hidden />
          </ActionIcon>
          <LineButtons title={title} isFirst={position === 1} onMove={onMove} {...rest} />
        </div>
      </div>
    </li>
  );
}

function About({ line }: Readonly<{ line: Placed }>) {
  const { t } = useTranslation();
  const speakers = line.speakers.map(({ name, organisationName }) =>
    organisationName ? `${name} (${organisationName})` : name,
  );
  return (
    <p className={classes.more}>
      {line.pause > 0 && `${t('programme.pauseBefore', { count: line.pause })} · `}
      {[t(`programme.kind.${line.kind}`), ...speakers].join(' · ')}
      {!line.isPublic && (
        <span>
          <IconEyeOff size={16} aria-hidden /> {t('programme.internal')}
        </span>
      )}
    </p>
  );
}

type ButtonsProps = Pick<Props, 'isLast' | 'onMove' | 'onEdit' | 'onRemove'> &
  Readonly<{ title: string; isFirst: boolean }>;

function LineButtons({ title, isFirst, isLast, onMove, onEdit, onRemove }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ActionIcon
        {...iconLook}
        disabled={isFirst}
        data-up
        onClick={() => onMove(-1)}
        aria-label={t('programme.up', { title })}
      >
        <IconArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...iconLook}
        disabled={isLast}
        data-down
        onClick={() => onMove(1)}
        aria-label={t('programme.down', { title })}
      >
        <IconArrowDown size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon {...iconLook} onClick={onEdit} aria-label={t('programme.editItem', { title })}>
        <IconPencil size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon {...iconLook} color="clay" onClick={onRemove} aria-label={t('programme.remove', { title })}>
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}
