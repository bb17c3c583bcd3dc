type Entry = readonly [column: number, value: number];

/** A linear program in sparse form, written down row by row; every column lies between 0 and its limit. */
export class LinearProgram {
  readonly costs: number[] = [];
  readonly limits: number[] = [];
  readonly whole: boolean[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];

  /** @returns the number of the new column */
  column(cost: number, limit: number, whole = false): number {
    this.whole.push(whole);
    this.limits.push(limit);
    return this.costs.push(cost) - 1;
  }

  row(lower: number, upper: number, entries: readonly Entry[]): void {
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  /** What the columns would cost with these values. */
  costOf(values: ArrayLike<number>): number {
    return this.costs.reduce((sum, cost, column) => sum + cost * values[column]!, 0);
  }
}
