import { IconUserQuestion } from '@tabler/icons-react';
import type { WorkShape } from '../today/parts';

export const projectsWork = {
  'information-late': {
    icon: IconUserQuestion,
    title: (t, count) => t('today.work.information-late', { count }),
    link: (_, netz) => ({ to: '/projekte', search: { netz } }),
  },
} as const satisfies Record<string, WorkShape>;
