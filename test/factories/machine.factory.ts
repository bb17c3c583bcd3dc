/** A machine whose time of day somebody sets, and the time that it really is. */
export class SettableMachine {
  private passed = 0;
  /** By how much the time of day is wrong. */
  offset = 0;
  readonly wall = (): number => this.truth + this.offset;
  readonly uptime = (): number => 5 * 3_600_000 + this.passed;

  constructor(private readonly begin: number) {}

  get truth(): number {
    return this.begin + this.passed;
  }

  pass(milliseconds: number): void {
    this.passed += milliseconds;
  }
}
