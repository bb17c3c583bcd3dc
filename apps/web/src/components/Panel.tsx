import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

type Props = Readonly<{
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** For tables that reach the edges. */
  flush?: boolean;
  tone?: 'plain' | 'accent';
}>;

/** One sheet of paper on the canvas. */
export function Panel({ title, lead, actions, children, flush = false, tone = 'plain' }: Props) {
  const id = useId();
  return (
    <section
      className={classes.panel}
      data-tone={tone}
      data-flush={flush || undefined}
      aria-labelledby={title ? id : undefined}
    >
      {(title || actions) && (
        <header className={classes.header}>
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div className={classes.actions}>{actions}</div>}
          {lead && <p className={classes.lead}>{lead}</p>}
        </header>
      )}
      {children}
    </section>
  );
}
