import { Module } from '@nestjs/common';
import { AttendanceImportsController } from './attendance-imports.controller.js';
import { AttendanceController } from './attendance.controller.js';
import { RegularityController } from './regularity.controller.js';

@Module({ controllers: [AttendanceController, AttendanceImportsController, RegularityController] })
export class AttendanceApi {}
