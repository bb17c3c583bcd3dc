import { IconCalendarQuestion, IconMailOff } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { WorkShape } from '../today/parts';

const page = (netz: string | undefined): LinkProps => ({ to: '/ruecklauf', search: { netz } });

export const returnsWork = {
  'address-repair': {
    icon: IconMailOff,
    title: (t, count) => t('today.work.address-repair', { count }),
    link: (_, netz) => page(netz),
  },
  'calendar-reply': {
    icon: IconCalendarQuestion,
    title: (t, count) => t('today.work.calendar-reply', { count }),
    link: (_, netz) => page(netz),
  },
} as const satisfies Record<string, WorkShape>;
