import { Module } from '@nestjs/common';
import { TodayController } from './today.controller.js';
import { WORK_SOURCES, WorkList } from './work-list.service.js';
import { workSources } from './work-sources.js';

@Module({
  providers: [
    WorkList,
    { provide: WORK_SOURCES, inject: workSources, useFactory: (...all: readonly unknown[]) => all },
  ],
  controllers: [TodayController],
})
export class TodayApi {}
