export type Entry = readonly [column: number, value: number];

/** Collects columns and rows of a linear program in sparse form. */
export class ProgramBuilder {
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  get columns(): number {
    return this.lower.length;
  }

  addColumn(lower: number, upper: number, whole: boolean): number {
    this.upper.push(upper);
    this.whole.push(whole ? 1 : 0);
    return this.lower.push(lower) - 1;
  }

  addRow(lower: number, upper: number, entries: readonly Entry[]): void {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
  }

  build() {
    return {
      columns: this.columns,
      rows: this.rowLower.length,
      columnLower: Float64Array.from(this.lower),
      columnUpper: Float64Array.from(this.upper),
      whole: Int32Array.from(this.whole),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    };
  }
}
