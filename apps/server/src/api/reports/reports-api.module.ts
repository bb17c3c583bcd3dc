import { Module } from '@nestjs/common';
import { ReportClock } from './report-clock.service.js';
import { TakingInController } from './taking-in.controller.js';
import { ReportsController } from './reports.controller.js';

@Module({ controllers: [ReportsController, TakingInController], providers: [ReportClock] })
export class ReportsApi {}
