import { VisuallyHidden } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, use, useEffect, useRef } from 'react';
import { LeaveGuard } from './forms/LeaveGuard';
import { UnsavedContext } from './forms/unsaved';
import { useUnsavedForms } from './forms/useUnsavedForms';
import { PageOf, tabTitle } from './page-of';
import classes from './Page.module.css';

type Props = Readonly<{
  title: string;
  /** Stands above the title: a way back up. */
  above?: ReactNode;
  lead?: ReactNode;
  /** Top right on every page: what is done most, then the menu of the rest. */
  actions?: ReactNode;
  children: ReactNode;
  /** `wide` for lists; one thing, or a form about it, stands on a grid with room for a rail at its right. */
  shape?: 'wide' | 'grid';
  /** What helps with the page. On phones it stands between the page and what is after it. */
  rail?: ReactNode;
  after?: ReactNode;
}>;

let isFirstPage = true;

/**
 * The frame of every page: one h1 that names the tab and takes the focus when somebody has moved here. Whoever leaves it
 * is asked before a form on it loses what was typed.
 */
export function Page({ title, above, lead, actions, children, shape = 'wide', rail, after }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const of = use(PageOf);
  const { unsaved, isAny, isAnyLost, question } = useUnsavedForms();
  useEffect(() => {
    document.title = tabTitle(title, of);
  }, [title, of]);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <UnsavedContext value={unsaved}>
      <div className={classes.page} data-shape={shape}>
        <header className={classes.header}>
          {above && (
            <div className={classes.above}>
              <IconArrowLeft size={16} aria-hidden /> {above}
            </div>
          )}
          <div className={classes.row}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
              {of !== null && <VisuallyHidden component="span">{` – ${of}`}</VisuallyHidden>}
            </h1>
            {actions && <div className={classes.actions}>{actions}</div>}
          </div>
          {lead && <div className={classes.lead}>{lead}</div>}
        </header>
        {shape === 'wide' ? (
          children
        ) : (
          <div className={classes.grid}>
            <div className={classes.main}>{children}</div>
            {rail && <div className={classes.rail}>{rail}</div>}
            {after && <div className={classes.after}>{after}</div>}
          </div>
        )}
        <LeaveGuard isUnsaved={isAny} isLost={isAnyLost} />
        {question}
      </div>
    </UnsavedContext>
  );
}
