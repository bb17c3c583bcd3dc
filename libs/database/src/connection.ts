import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose break is told to everybody who waits for an answer. When it comes in two parts (the server says
 * goodbye, then a statement already on its way cannot be written), nobody listens to the second any more: that must
 * not end the process.
 */
export class Connection extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
