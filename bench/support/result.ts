/** What every benchmark ends with; `npm run bench` adds the machine's load and prints it as one line of JSON. */
export type Result = Readonly<{
  name: string;
  figure: number;
  unit: string;
  target: string;
  met: boolean;
  detail: Readonly<Record<string, unknown>>;
}>;

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;

/** Two places after the point: the third one is noise. */
export const round2 = (value: number): number => Math.round(value * 100) / 100;

/** @param share 0.5 the median, 0.99 the time that one of a hundred takes longer than */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
