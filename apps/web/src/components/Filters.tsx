import type { ReactNode } from 'react';
import classes from './Filters.module.css';

export function Filters({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <div className={classes.filters} role="search">
      {children}
    </div>
  );
}
