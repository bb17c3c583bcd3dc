export { ProcessorsModule } from './worker.module.js';
export { startProcessors, startWorker } from './worker.js';
