import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Page.module.css';

type Props = Readonly<{
  title: string;
  /** Stands above the title: a way back up. */
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Forms and texts read better narrow; tables take the whole width. */
  narrow?: boolean;
}>;

let isFirstPage = true;

/** The frame of every page: one h1 that names the tab and takes the focus when somebody has moved here. */
export function Page({ title, above, lead, actions, children, narrow = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Tagwerk`;
  }, [title]);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <div className={narrow ? `${classes.page} ${classes.narrow}` : classes.page}>
      <header className={classes.header}>
        {above && (
          <div className={classes.above}>
            <IconArrowLeft size={16} aria-hidden /> {above}
          </div>
        )}
        <div className={classes.row}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
        {lead && <div className={classes.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}
