import { Global, Module } from '@nestjs/common';
import { Bell } from './bell.service.js';
import { JobWorkers } from './job-workers.service.js';

@Global()
@Module({ providers: [Bell, JobWorkers], exports: [Bell, JobWorkers] })
export class QueueModule {}
