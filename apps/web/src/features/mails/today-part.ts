import { IconMailExclamation, IconMailPause } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { MailStatus } from '../../api/types';
import type { WorkShape } from '../today/parts';

const outbox = (zustand: MailStatus, netz: string | undefined): LinkProps => ({
  to: '/postausgang',
  search: { netz, zustand },
});

export const mailWork = {
  'mail-failed': {
    icon: IconMailExclamation,
    title: (t, count) => t('today.work.mail-failed', { count }),
    link: (_, netz) => outbox('failed', netz),
  },
  'mail-held': {
    icon: IconMailPause,
    title: (t, count) => t('today.work.mail-held', { count }),
    link: (_, netz) => outbox('held', netz),
  },
} as const satisfies Record<string, WorkShape>;
