export { EmbeddedPostgres } from './embedded-postgres.js';
export { databaseOfRunning } from './running-file.js';
export { secretOf } from './secret-file.js';
export { StartRefused } from './start-refused.js';
