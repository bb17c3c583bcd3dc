import {
  IconBellRinging,
  IconChecks,
  IconClockExclamation,
  IconInbox,
  IconMailExclamation,
  IconMessageCheck,
  IconPlayerPause,
  IconProgressAlert,
} from '@tabler/icons-react';
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
  'promise-held': {
    icon: IconPlayerPause,
    title: (t, count) => t('today.work.promise-held', { count }),
    link: (_, netz) => ({ to: '/projekte/register', search: { netz, stand: 'angehalten' } }),
  },
  'release-asked': {
    icon: IconChecks,
    title: (t, count) => t('today.work.release-asked', { count }),
    link: (_, netz) => ({ to: '/projekte/register', search: { netz, dran: 'second' } }),
  },
  'contact-answered': {
    icon: IconMessageCheck,
    title: (t, count) => t('today.work.contact-answered', { count }),
    link: (_, netz) => ({ to: '/projekte/register', search: { netz, stand: 'contact_research' } }),
  },
  'report-overdue': {
    icon: IconClockExclamation,
    title: (t, count) => t('today.work.report-overdue', { count }),
    link: (_, netz) => ({ to: '/projekte', search: { netz } }),
  },
  'report-waiting': {
    icon: IconInbox,
    title: (t, count) => t('today.work.report-waiting', { count }),
    link: (_, netz) => ({ to: '/projekte', search: { netz } }),
  },
  'answer-overdue': {
    icon: IconMailExclamation,
    title: (t, count) => t('today.work.answer-overdue', { count }),
    link: (_, netz) => ({ to: '/projekte', search: { netz, zustand: 'unanswered' } }),
  },
  'answer-due': {
    icon: IconMailExclamation,
    title: (t, count) => t('today.work.answer-due', { count }),
    link: (_, netz) => ({ to: '/projekte', search: { netz, zustand: 'unanswered' } }),
  },
} as const satisfies Record<string, WorkShape>;
