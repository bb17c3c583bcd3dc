import type { ReactNode } from 'react';
import classes from './Rows.module.css';

export function Rows({ children }: Readonly<{ children: ReactNode }>) {
  return <ul className={classes.rows}>{children}</ul>;
}

type RowProps = Readonly<{
  /** What kind of thing it is; the words say it as well. */
  sign?: ReactNode;
  /** A link, or a button that opens it: the whole row becomes its target. */
  title: ReactNode;
  /** One line; what does not fit is cut off. */
  text?: ReactNode;
  /** What has to be read to its end. */
  note?: ReactNode;
  aside?: ReactNode;
}>;

export function ListRow({ sign, title, text, note, aside }: RowProps) {
  return (
    <li className={classes.row}>
      {sign && <div className={classes.sign}>{sign}</div>}
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {text && (
          <p className={classes.text} title={typeof text === 'string' ? text : undefined}>
            {text}
          </p>
        )}
        {note && <p className={classes.note}>{note}</p>}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </li>
  );
}
