import { Client, type ClientConfig, type QueryConfig } from 'pg';
import { StatementNames } from './statement-names.js';

const names = new StatementNames();

/** A connection that has PostgreSQL prepare what comes again and again, and whose break harms nobody. */
export class Connection extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    // When a break comes in two parts (the server says goodbye, then a statement already on its way cannot be written),
    // nobody listens to the second any more: that must not end the process.
    this.on('error', () => undefined);
  }

  // The one signature that all of the driver's overloads agree with.
  override query(statement: never, ...more: never[]): never {
    return super.query(named(statement, more[0]) as never, ...(more as [])) as never;
  }
}

function named(statement: unknown, values: unknown): unknown {
  const name = typeof statement === 'string' && Array.isArray(values) && values.length > 0 && names.of(statement);
  return name ? ({ name, text: statement as string } satisfies QueryConfig) : statement;
}
