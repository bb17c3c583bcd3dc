import { Problem } from '#libs/kernel';

/** The same idempotency key came with another request. */
export class IdempotencyKeyReused extends Problem {
  readonly code = 'idempotency.key-reused';
  readonly kind = 'invalid';
}

/** Another transaction has answered the same request first: run again, this one finds that answer. */
export class AnsweredMeanwhile extends Error {}

/** PostgreSQL is away or restarting; the same request may be repeated in a moment. */
export class DatabaseUnavailable extends Problem {
  readonly code = 'database.unavailable';
  readonly kind = 'unavailable';
}

// Class 08 connection, 57P01-03 shutdown and start-up, 53300 too many connections; then what the socket says.
const AWAY = /^(08\d{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
const AWAY_MESSAGE =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error/i;

// TypeORM gives up the connection of an open transaction as soon as it breaks; the next statement finds it gone.
const GIVEN_UP = /^QueryRunner(Provider)?AlreadyReleasedError$/;

type DriverError = {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  driverError?: DriverError;
  errors?: DriverError[];
};

/** Whether a failure means that PostgreSQL is not there, rather than that it refused something. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, message, driverError, errors } = error as DriverError;
  return (
    (typeof code === 'string' && AWAY.test(code)) ||
    (typeof name === 'string' && GIVEN_UP.test(name)) ||
    (typeof message === 'string' && AWAY_MESSAGE.test(message)) ||
    isDatabaseAway(driverError) ||
    (errors?.some(isDatabaseAway) ?? false)
  );
}

/** Whether the disk of the database takes no more (53100); everything goes on once there is space. */
export const isDiskFull = (error: unknown): boolean => (error as DriverError | null)?.code === '53100';

/** Whether another transaction was in the way of this one (40P01, 40001), so that it may simply run again. */
export const wasInTheWay = (error: unknown): boolean =>
  error instanceof AnsweredMeanwhile || /^(40P01|40001)$/.test((error as DriverError | null)?.code as string);

/** Whether a statement was refused because an earlier one of its transaction had failed (25P02). */
export const isAborted = (error: unknown): boolean => (error as DriverError | null)?.code === '25P02';

/** The name of the violated unique, check or exclusion constraint, or null. */
export function violatedConstraint(error: unknown): string | null {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code !== undefined && /^23/.test(code) ? (constraint ?? null) : null;
}
