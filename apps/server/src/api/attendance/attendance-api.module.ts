import { Module } from '@nestjs/common';
import { AttendanceImportsController } from './attendance-imports.controller.js';
import { AttendanceScansController } from './attendance-scans.controller.js';
import { AttendanceController } from './attendance.controller.js';
import { NamedSheets } from './named-sheets.service.js';
import { RegularityController } from './regularity.controller.js';

@Module({
  controllers: [AttendanceController, AttendanceImportsController, AttendanceScansController, RegularityController],
  providers: [NamedSheets],
})
export class AttendanceApi {}
