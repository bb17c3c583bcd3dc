import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Mark.module.css';

export type Tone = 'ok' | 'info' | 'warning' | 'error' | 'waiting' | 'quiet';

const icons = {
  ok: IconCircleCheck,
  info: IconInfoCircle,
  warning: IconAlertTriangle,
  error: IconCircleX,
  waiting: IconClock,
  quiet: IconCircleDashed,
} as const;

/** A state: a word and a sign, never colour alone. */
export function Mark({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  const Icon = icons[tone];
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
