import { Module } from '@nestjs/common';
import { ReportDecisionsController } from './decisions.controller.js';
import { HandOverController } from './hand-over.controller.js';
import { ReportClock } from './report-clock.service.js';
import { ReportsController } from './reports.controller.js';
import { TakingInController } from './taking-in.controller.js';

@Module({
  controllers: [ReportsController, ReportDecisionsController, HandOverController, TakingInController],
  providers: [ReportClock],
})
export class ReportsApi {}
