import { Database } from '#libs/database';

// Loaded before the worker for a negative control: who notes a mail as sent before it is loses it when he is killed.
const { query } = Database.prototype;

Database.prototype.query = function (this: Database, sql: string, ...rest: []) {
  return query.call(
    this,
    sql.replace("set status = 'claimed', claimed_at", "set status = 'sent', claimed_at"),
    ...rest,
  );
} as typeof query;
