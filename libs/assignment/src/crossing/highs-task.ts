/** A mixed-integer program with several objectives, the first decides; plain data, so that it can cross threads. */
export interface HighsTask {
  readonly columns: number;
  readonly rows: number;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 = whole numbers only. */
  readonly whole: Int32Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row by row: entries of row i stand from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** Whole numbers, so that solutions differ by whole numbers as well. */
  readonly objectives: readonly Float64Array[];
  /** Known values of some columns to start from, or null. */
  readonly start: { readonly indices: Int32Array; readonly values: Float64Array } | null;
  readonly seconds: number;
  readonly seed: number;
}

export interface HighsAnswer {
  /** `open` = time ran out before any solution was found. */
  readonly status: 'found' | 'infeasible' | 'open';
  readonly values: Float64Array | null;
  /** For each objective treated: its value and the proven bound. */
  readonly levels: readonly { readonly value: number; readonly bound: number }[];
}
