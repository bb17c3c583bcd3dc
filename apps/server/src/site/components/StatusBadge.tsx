import type { Language } from '#libs/kernel';
import type { RegistrationStatus } from '#libs/registration';
import { statusNames } from '../words.js';

const kinds = {
  requested: 'warning',
  confirmed: 'ok',
  waitlisted: 'plain',
  offered: 'warning',
  pending_reconfirmation: 'warning',
  rejected: 'error',
  cancelled: 'plain',
  attended: 'ok',
  no_show: 'plain',
} as const satisfies Record<RegistrationStatus, string>;

export const StatusBadge = ({ status, language }: Readonly<{ status: RegistrationStatus; language: Language }>) => (
  <span className={`badge ${kinds[status]}`}>{statusNames[language][status]}</span>
);
