import { SettingsRefused } from '#libs/config';
import { DatabaseRefused, isDiskFull } from '#libs/database';
import { DemoRefused } from '#libs/demo';

type SystemError = { code?: unknown; port?: unknown; address?: unknown };

const refusals = [SettingsRefused, DatabaseRefused, DemoRefused];

/** One sentence for an operator; a stack only for what nobody expected. */
export function sentenceFor(error: unknown): string {
  if (refusals.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, port, address } = (error ?? {}) as SystemError;
  if (code === 'EADDRINUSE') {
    return `Port ${String(port)} is taken: stop the program that uses it, or set PORT to another one.`;
  }
  if (code === 'EACCES') return `Port ${String(port)} may not be used by this account: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `HOST ${String(address)} is no address of this machine.`;
  if (isDiskFull(error) || code === 'ENOSPC' || code === 'EDQUOT') {
    return 'The disk that holds the data is full: free some space and start again, nothing is lost.';
  }
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
