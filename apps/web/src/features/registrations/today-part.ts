import { IconHourglassLow, IconMailQuestion, IconUserQuestion, IconUsersGroup } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { WorkItem } from '../../api/types';
import type { WorkShape } from '../today/parts';

const participants =
  (status: 'wartend' | 'rueckfrage' | 'unbestaetigt') =>
  ({ event }: WorkItem): LinkProps => ({
    to: '/e/$eventId/teilnehmende',
    params: { eventId: event!.id },
    search: { status },
  });

export const registrationWork = {
  offer: {
    icon: IconHourglassLow,
    title: (t, count) => t('today.work.offer', { count }),
    link: participants('wartend'),
  },
  reconfirmation: {
    icon: IconUserQuestion,
    title: (t, count) => t('today.work.reconfirmation', { count }),
    link: participants('rueckfrage'),
  },
  request: {
    icon: IconMailQuestion,
    title: (t, count) => t('today.work.request', { count }),
    link: participants('unbestaetigt'),
  },
  waiting: {
    icon: IconUsersGroup,
    title: (t, count) => t('today.work.waiting', { count }),
    link: participants('wartend'),
  },
} as const satisfies Record<string, WorkShape>;
