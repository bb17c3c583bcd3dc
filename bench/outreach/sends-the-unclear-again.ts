import { Database } from '#libs/database';

// Loaded before the worker for a negative control: who sends again what may have gone out sends some mails twice.
const { query } = Database.prototype;

Database.prototype.query = function (this: Database, sql: string, ...rest: []) {
  return query.call(this, sql.replace("when status = 'sending' then 'held'", "when false then 'held'"), ...rest);
} as typeof query;
