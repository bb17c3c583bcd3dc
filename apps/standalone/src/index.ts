export { EmbeddedPostgres } from './embedded-postgres.js';
export { runningInstance } from './running-file.js';
export { secretOf } from './secret-file.js';
export { StartRefused } from './start-refused.js';
