import classes from './Address.module.css';

/** A mail address that breaks, where it must, behind its at sign; only a domain longer than a line breaks in itself. */
export function Address({ of }: Readonly<{ of: string }>) {
  const at = of.lastIndexOf('@') + 1;
  return (
    <>
      {of.slice(0, at)}
      <span className={classes.domain}>{of.slice(at)}</span>
    </>
  );
}
