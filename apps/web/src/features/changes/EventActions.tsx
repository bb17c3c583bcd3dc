import { Button, Menu } from '@mantine/core';
import {
  IconCalendarOff,
  IconCalendarTime,
  IconClockEdit,
  IconCopy,
  IconDotsVertical,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { CancelDialog } from './CancelDialog';
import { CopyDialog } from './CopyDialog';
import { NotHeldDialog } from './NotHeldDialog';
import { ReplanDialog } from './ReplanDialog';
import { isAhead } from '../events/steps';

type Chosen = 'move' | 'change' | 'copy' | 'cancel' | 'not-held';

const dialogs = {
  move: (event: EventInFull, onClose: () => void) => <ReplanDialog event={event} kind="move" onClose={onClose} />,
  change: (event: EventInFull, onClose: () => void) => <ReplanDialog event={event} kind="change" onClose={onClose} />,
  copy: (event: EventInFull, onClose: () => void) => <CopyDialog event={event} onClose={onClose} />,
  cancel: (event: EventInFull, onClose: () => void) => <CancelDialog event={event} onClose={onClose} />,
  'not-held': (event: EventInFull, onClose: () => void) => <NotHeldDialog event={event} onClose={onClose} />,
} as const;

/** What is rarely done, each with its consequences said before. */
export function EventActions({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const ahead = isAhead(event.state);
  const hasBegun = new Date(event.startsAt) <= new Date();
  const icon = { size: 18, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="bottom-end" width={280} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDotsVertical {...icon} />}>
            {t('events.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ahead && (
            <Menu.Item leftSection={<IconCalendarTime {...icon} />} onClick={() => setChosen('move')}>
              {t('events.move.menu')}
            </Menu.Item>
          )}
          {(ahead || event.state === 'running') && (
            <Menu.Item leftSection={<IconClockEdit {...icon} />} onClick={() => setChosen('change')}>
              {t('events.change.menu')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => setChosen('copy')}>
            {t('events.copy.menu')}
          </Menu.Item>
          {event.moves.includes('not_held') && hasBegun && (
            <Menu.Item leftSection={<IconCalendarOff {...icon} />} onClick={() => setChosen('not-held')}>
              {t('events.notHeld.menu')}
            </Menu.Item>
          )}
          {event.moves.includes('cancelled') && (
            <Menu.Item data-danger leftSection={<IconX {...icon} />} onClick={() => setChosen('cancel')}>
              {t('events.cancel.menu')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {chosen && dialogs[chosen](event, () => setChosen(null))}
    </>
  );
}
