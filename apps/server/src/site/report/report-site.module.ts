import { Module } from '@nestjs/common';
import { RegistrationSite } from '../registration/registration-site.module.js';
import { KnownReportController } from './known-report.controller.js';
import { OwnReportController } from './own-report.controller.js';
import { ReportController } from './report.controller.js';
import { ReportPages } from './report-pages.service.js';

/** People tell of a project, and follow what comes of it. */
@Module({
  imports: [RegistrationSite],
  providers: [ReportPages],
  controllers: [ReportController, KnownReportController, OwnReportController],
})
export class ReportSite {}
