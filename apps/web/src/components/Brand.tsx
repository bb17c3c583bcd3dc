import classes from './Brand.module.css';

/** The name beside its sign: a day sheet with a tick and a folded corner. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
        <path className={classes.sheet} d="M6 3h20a3 3 0 0 1 3 3v14l-9 9H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z" />
        <path className={classes.fold} d="M20 29v-6a3 3 0 0 1 3-3h6z" />
        <path className={classes.tick} d="m9 14.5 4.5 4.5L23 9.5" />
      </svg>
      Tagwerk
    </span>
  );
}
