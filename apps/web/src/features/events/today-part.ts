import { IconPencil } from '@tabler/icons-react';
import type { WorkShape } from '../today/parts';

export const eventWork = {
  draft: {
    icon: IconPencil,
    title: (t, count) => (count === 0 ? t('events.work.ready') : t('events.work.draft', { count })),
    link: ({ event }) => ({ to: '/e/$eventId', params: { eventId: event!.id } }),
  },
} as const satisfies Record<string, WorkShape>;
