import { Fragment } from 'react';

/** A mail address that breaks, where it must, after its at sign and its dots. */
export function Address({ of }: Readonly<{ of: string }>) {
  return of.split(/(?<=[@.])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
