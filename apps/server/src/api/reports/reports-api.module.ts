import { Module } from '@nestjs/common';
import { ReportClock } from './report-clock.service.js';
import { ReportsController } from './reports.controller.js';

@Module({ controllers: [ReportsController], providers: [ReportClock] })
export class ReportsApi {}
