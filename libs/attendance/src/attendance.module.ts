import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { NetworksModule } from '#libs/networks';
import { RegistrationModule } from '#libs/registration';
import { AttendanceEntry } from './sheet/attendance-entry.entity.js';
import { AttendanceRecord } from './sheet/attendance-record.entity.js';
import { AttendanceSheet } from './sheet/attendance-sheet.entity.js';
import { AttendanceConfirmation } from './sheet/confirmation.service.js';
import { AttendanceMarks } from './sheet/marking.service.js';
import { SheetQueries } from './sheet/sheet.queries.js';
import { SheetRecords } from './sheet/sheet-records.service.js';
import { AttendanceVerification } from './sheet/verification.queries.js';

const offered = [AttendanceConfirmation, AttendanceMarks, AttendanceVerification, SheetQueries];

@Module({
  imports: [
    TypeOrmModule.forFeature([AttendanceSheet, AttendanceRecord, AttendanceEntry]),
    NetworksModule,
    EventsModule,
    RegistrationModule,
  ],
  providers: [SheetRecords, ...offered],
  exports: offered,
})
export class AttendanceModule {}
