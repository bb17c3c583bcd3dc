import type { ReactNode } from 'react';
import classes from './Rows.module.css';

export function Rows({ children }: Readonly<{ children: ReactNode }>) {
  return <ul className={classes.rows}>{children}</ul>;
}

type RowProps = Readonly<{
  /** A link: the whole row becomes its target. */
  title: ReactNode;
  text?: ReactNode;
  aside?: ReactNode;
}>;

export function ListRow({ title, text, aside }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {text && <p className={classes.text}>{text}</p>}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </li>
  );
}
