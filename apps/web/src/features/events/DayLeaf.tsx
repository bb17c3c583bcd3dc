import { dayNumber, monthName } from '../../i18n/format';
import classes from './DayLeaf.module.css';

/** A leaf of a tear-off calendar; the full date stands in text beside it. */
export function DayLeaf({ local }: Readonly<{ local: string }>) {
  return (
    <span className={classes.leaf} aria-hidden="true">
      <span className={classes.month}>{monthName(local)}</span>
      <span className={classes.day}>{dayNumber(local).replace('.', '')}</span>
    </span>
  );
}
