import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Note.module.css';

const icons = { info: IconInfoCircle, ok: IconCircleCheck, warning: IconAlertTriangle, error: IconCircleX } as const;

type Props = Readonly<{ tone: keyof typeof icons; title?: string; children?: ReactNode; actions?: ReactNode }>;

/** A remark in the flow of the page. Errors are announced at once, everything else when it suits. */
export function Note({ tone, title, children, actions }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <Icon size={20} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        {title && <p className={classes.title}>{title}</p>}
        {children}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
