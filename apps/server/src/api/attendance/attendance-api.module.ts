import { Module } from '@nestjs/common';
import { AttendanceController } from './attendance.controller.js';
import { RegularityController } from './regularity.controller.js';

@Module({ controllers: [AttendanceController, RegularityController] })
export class AttendanceApi {}
