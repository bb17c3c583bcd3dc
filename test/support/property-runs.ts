/**
 * How often a property is tried, or how large a crowd is: so often, but in `npm run check` a quarter of it, because
 * somebody waits. `npm test` and
 * Jest itself try them all. What a run must have come across at least shrinks alike.
 */
export const runs = (all: number): number => (process.env.PROPERTY_RUNS === 'few' ? Math.ceil(all / 4) : all);
