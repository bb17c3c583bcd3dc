type DriverFacts = { code?: unknown; constraint?: unknown; table?: unknown; driverError?: DriverFacts };

/**
 * What the log may hold of an error. PostgreSQL quotes values in its messages and TypeORM adds the parameters, so of
 * theirs only code, table and constraint are kept.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack } = error;
  const driver = (error as DriverFacts).driverError ?? (error as DriverFacts);
  const isFromDatabase = 'query' in error || 'driverError' in error || 'severity' in error;
  return {
    error: name,
    ...(isFromDatabase ? {} : { message }),
    ...(driver.code === undefined ? {} : { code: driver.code }),
    ...(isFromDatabase ? { table: driver.table, constraint: driver.constraint } : {}),
    at: stack?.split('\n').filter((line) => line.startsWith('    at ')),
  };
}
