import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { loggable } from './error-log.js';

/** Hands Nest's log lines to pino. Nest calls with the message, further values and the context's name at the end. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  /** Nest tells every mapped route and loaded module: of interest to nobody but a developer. */
  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'error' | 'warn' | 'debug', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    // With an error Nest adds its stack, which repeats the message.
    const part = typeof context === 'string' && !context.includes('\n') ? { part: context } : {};
    if (message instanceof Error) this.pino[level]({ ...part, ...loggable(message) });
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...part, ...message });
    else this.pino[level](part, String(message));
  }
}
