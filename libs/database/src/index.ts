export { type Answered, claimName, forgetAnswers, storeAnswers, storedAnswers } from './answers.js';
export { bunched } from './bunched.js';
export { CertainTime, doubtSentence } from './certain-time.service.js';
export {
  DatabaseUnavailable,
  IdempotencyKeyReused,
  isDatabaseAway,
  isDiskFull,
  violatedConstraint,
} from './database.errors.js';
export { DatabaseModule } from './database.module.js';
export { Database, type Reader, type Tx } from './database.service.js';
export { forgetReasons, type HistoryEntry, recordActs, recordHistory, recordSpell } from './history.js';
export { joinWholeLists } from './join-whole-lists.js';
export { germanOrder, inNetworks, isoInstant, readPage, Where } from './listing.js';
export { DatabaseRefused, migrate } from './migrations.js';
export { migrations } from './migrations.generated.js';
export { type DataSubject, type ExportSection, PERSONAL_DATA, type PersonalDataSource } from './personal-data.js';
export { planOnce } from './plan-once.js';
export { lock, lockInScope, lockRow } from './row-lock.js';
export { insertRows, type TableRows } from './rows.js';
export { together } from './together.js';
export { Turns } from './turns.js';
