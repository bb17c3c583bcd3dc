import { createHash } from 'node:crypto';

// A text that comes once or twice is not worth a plan, and lists of changing length make texts without end.
const WORTH_A_NAME = 3;
const MOST_TEXTS = 1_000;

/**
 * Names for statements, so that PostgreSQL reads and plans a text once for each connection and not at every execution,
 * which costs about as much as executing it.
 */
export class StatementNames {
  private readonly times = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name of a statement that comes again and again. */
  of(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || (this.times.size >= MOST_TEXTS && !this.times.has(text))) return name;
    const times = (this.times.get(text) ?? 0) + 1;
    this.times.set(text, times);
    if (times >= WORTH_A_NAME) this.names.set(text, createHash('sha256').update(text).digest('hex').slice(0, 40));
    return this.names.get(text);
  }
}
