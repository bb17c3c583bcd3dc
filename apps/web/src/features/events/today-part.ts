import { IconPencil } from '@tabler/icons-react';
import type { WorkShape } from '../today/parts';

export const eventWork = {
  draft: {
    icon: IconPencil,
    title: (t, count) => (count === 0 ? t('today.work.ready') : t('today.work.draft', { count })),
    link: ({ event }) => ({ to: '/e/$eventId', params: { eventId: event!.id } }),
  },
} as const satisfies Record<string, WorkShape>;
