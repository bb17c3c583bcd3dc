import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placed } from './agenda';

type Props = Readonly<{
  ref: Ref<HTMLOListElement>;
  lines: readonly Placed[];
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}>;

const onlyUpAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** Lines that are put in order by dragging: with a pointer, a finger, or Space and the arrow keys. */
export function AgendaList({ ref, lines, onMove, children }: Props) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useAnnouncements(lines);
  const indexOf = (id: UniqueIdentifier | undefined) => lines.findIndex(({ key }) => key === id);
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    if (over && active.id !== over.id) onMove(indexOf(active.id), indexOf(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[onlyUpAndDown]}
      accessibility={accessibility}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={lines.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ol ref={ref} aria-label={t('events.tab.programme')}>
          {children}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** What is said to people who do not see it, in their language. */
function useAnnouncements(lines: readonly Placed[]) {
  const { t } = useTranslation();
  const titleOf = (id: UniqueIdentifier) => lines.find(({ key }) => key === id)?.title ?? '';
  const positionOf = (id: UniqueIdentifier) => lines.findIndex(({ key }) => key === id) + 1;
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('programme.dragging.start', { title: titleOf(active.id) }),
    onDragOver: ({ active, over }) =>
      over ? t('programme.dragging.over', { title: titleOf(active.id), position: positionOf(over.id) }) : undefined,
    onDragEnd: ({ active, over }) =>
      over ? t('programme.dragging.end', { title: titleOf(active.id), position: positionOf(over.id) }) : undefined,
    onDragCancel: ({ active }) => t('programme.dragging.cancel', { title: titleOf(active.id) }),
  };
  return { announcements, screenReaderInstructions: { draggable: t('programme.dragging.how') } };
}
