import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { count as numeral } from '../i18n/format';
import classes from './Pills.module.css';

type PartTab<Value extends string> = Readonly<{ value: Value; label: string; count?: number }>;

type PartProps<Value extends string> = Readonly<{
  /** What they are parts of. */
  label: string;
  /** The name in the address. */
  name: string;
  tabs: readonly PartTab<Value>[];
  current: Value;
}>;

/** The parts of one page, each with an address of its own. */
export function PartTabs<Value extends string>({ label, name, tabs, current }: PartProps<Value>) {
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

/** Its number is undefined until it is known. */
type CountTab<Value> = Readonly<{ value: Value; label: string; count: number | undefined }>;

type CountProps<Value extends string> = Readonly<{
  /** By what the list is narrowed. */
  label: string;
  /** Those beside the one for all. */
  tabs: readonly CountTab<Value>[];
  /** How many there are of all. */
  all: number | undefined;
  chosen: Value | undefined;
  onChoose: (value: Value | undefined) => void;
}>;

/** How many there are of each kind; a press narrows the list to them. */
export function CountTabs<Value extends string>({ label, tabs, all, chosen, onChoose }: CountProps<Value>) {
  const { t } = useTranslation();
  const everything: CountTab<undefined> = { value: undefined, label: t('common.all'), count: all };
  return (
    <div className={classes.tabs} role="group" aria-label={label}>
      {[everything, ...tabs].map((tab) => (
        <button
          key={tab.value ?? ''}
          type="button"
          className={classes.tab}
          aria-pressed={chosen === tab.value}
          onClick={() => onChoose(tab.value)}
        >
          {tab.label} <span className={classes.count}>{tab.count === undefined ? '…' : numeral(tab.count)}</span>
        </button>
      ))}
    </div>
  );
}
