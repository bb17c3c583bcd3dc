import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = Readonly<{ title: string; children?: ReactNode; action?: ReactNode }>;

/** A list without rows: one sentence, one button. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <svg viewBox="0 0 96 72" width="96" height="72" aria-hidden="true" className={classes.picture}>
        <rect x="14" y="10" width="56" height="52" rx="8" />
        <path d="M28 28h28M28 38h28M28 48h16" />
        <path d="M58 52l8 8 18-22" className={classes.tick} />
      </svg>
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  );
}
