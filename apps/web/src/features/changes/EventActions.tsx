import {
  IconArchive,
  IconCalendarOff,
  IconCalendarTime,
  IconClockEdit,
  IconCopy,
  IconFileCheck,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { MoreMenu, type Step } from '../../components/MoreMenu';
import { ArchiveDialog } from './ArchiveDialog';
import { CancelDialog } from './CancelDialog';
import { DiscardDialog } from './DiscardDialog';
import { DocumentDialog } from './DocumentDialog';
import { NotHeldDialog } from './NotHeldDialog';
import { ReplanDialog } from './ReplanDialog';
import { isAhead } from '../events/steps';

type Chosen = 'move' | 'change' | 'cancel' | 'not-held' | 'discard' | 'document' | 'archive';

const dialogs = {
  move: (event: EventInFull, onClose: () => void) => <ReplanDialog event={event} kind="move" onClose={onClose} />,
  change: (event: EventInFull, onClose: () => void) => <ReplanDialog event={event} kind="change" onClose={onClose} />,
  cancel: (event: EventInFull, onClose: () => void) => <CancelDialog event={event} onClose={onClose} />,
  'not-held': (event: EventInFull, onClose: () => void) => <NotHeldDialog event={event} onClose={onClose} />,
  discard: (event: EventInFull, onClose: () => void) => <DiscardDialog event={event} onClose={onClose} />,
  document: (event: EventInFull, onClose: () => void) => <DocumentDialog event={event} onClose={onClose} />,
  archive: (event: EventInFull, onClose: () => void) => <ArchiveDialog event={event} onClose={onClose} />,
} as const;

/** What is rarely done, each with its consequences said before. */
export function EventActions({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const ahead = isAhead(event.state);
  const hasBegun = new Date(event.startsAt) <= new Date();
  const copy = (): void => void navigate({ to: '/termine/neu', search: { vorlage: event.id } });
  const step = (name: Chosen, label: string, icon: Step['icon'], isOffered: boolean, isDangerous = false) =>
    isOffered ? [{ label, icon, isDangerous, onPick: () => setChosen(name) }] : [];
  const steps = [
    ...step('document', t('changes.document.menu'), IconFileCheck, event.moves.includes('documented')),
    ...step('archive', t('changes.archive.menu'), IconArchive, event.moves.includes('archived')),
    ...step('move', t('changes.move.menu'), IconCalendarTime, ahead),
    ...step('change', t('changes.change.menu'), IconClockEdit, ahead || event.state === 'running'),
    { label: t('events.copy.menu'), icon: IconCopy, onPick: copy },
    ...step('not-held', t('changes.notHeld.menu'), IconCalendarOff, event.moves.includes('not_held') && hasBegun, true),
    ...step('cancel', t('changes.cancel.menu'), IconX, event.moves.includes('cancelled'), true),
    ...step('discard', t('changes.discard.menu'), IconTrash, event.state === 'draft', true),
  ];
  return (
    <>
      <MoreMenu steps={steps} />
      {chosen && dialogs[chosen](event, () => setChosen(null))}
    </>
  );
}
