export { isQueueReachable } from './backend.js';
export { Bell } from './bell.service.js';
export { JobProcessor, processorsByJob, type Repetition } from './job-processor.js';
export { JobWorkers } from './job-workers.service.js';
export { type JobName, jobNames, type Jobs, type QueueName, queueOf } from './jobs.js';
export { QueueModule } from './queue.module.js';
