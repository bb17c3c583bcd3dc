import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { count as numeral } from '../i18n/format';
import classes from './Pills.module.css';

type Tab<Value extends string> = Readonly<{ value: Value; label: string; count?: number }>;

type Props<Value extends string> = Readonly<{
  /** What they are parts of. */
  label: string;
  /** The name in the address. */
  name: string;
  tabs: readonly Tab<Value>[];
  current: Value;
}>;

/** The parts of one page, each with an address of its own. */
export function PartTabs<Value extends string>({ label, name, tabs, current }: Props<Value>) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row is pushed sideways.
    const chosen = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (row.current && chosen) row.current.scrollLeft = chosen.offsetLeft - row.current.offsetLeft - 16;
  }, [current]);
  return (
    <nav ref={row} className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.value}
          to="."
          search={(before: object) => ({ ...before, [name]: tab.value }) as never}
          resetScroll={false}
          className={classes.tab}
          aria-current={tab.value === current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{numeral(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
