import { IconBellRinging, IconChecks, IconClockExclamation, IconProgressAlert } from '@tabler/icons-react';
import type { WorkShape } from '../today/parts';

export const ledgerWork = {
  'promise-lost': {
    icon: IconProgressAlert,
    title: (t, count) => t('today.work.promise-lost', { count }),
    link: (_, netz) => ({ to: '/projekte/register', search: { netz } }),
  },
  'promise-overdue': {
    icon: IconClockExclamation,
    title: (t, count) => t('today.work.promise-overdue', { count }),
    link: (_, netz) => ({ to: '/projekte/register', search: { netz, stand: 'dringend' } }),
  },
  'promise-due': {
    icon: IconBellRinging,
    title: (t, count) => t('today.work.promise-due', { count }),
    link: (_, netz) => ({ to: '/projekte/register', search: { netz, stand: 'dringend' } }),
  },
  'release-asked': {
    icon: IconChecks,
    title: (t, count) => t('today.work.release-asked', { count }),
    link: (_, netz) => ({ to: '/projekte/register', search: { netz, dran: 'second' } }),
  },
} as const satisfies Record<string, WorkShape>;
