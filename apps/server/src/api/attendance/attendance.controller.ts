import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AttendanceConfirmation, AttendanceMarks, SheetQueries } from '#libs/attendance';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type ConfirmationBody,
  confirmationBody,
  type CorrectionBody,
  correctionBody,
  type EventParams,
  eventParams,
  type MarksBody,
  marksBody,
  sheetAnswer,
} from './attendance.dto.js';
import { type NamedSheet, NamedSheets } from './named-sheets.service.js';

/** Who was there. */
@Controller('api/events/:eventId/attendance')
export class AttendanceController {
  constructor(
    private readonly sheets: SheetQueries,
    private readonly marks: AttendanceMarks,
    private readonly confirmation: AttendanceConfirmation,
    private readonly named: NamedSheets,
  ) {}

  @Get()
  @Requires('registration:read')
  @Answers(sheetAnswer, 'Everybody who is expected or was there, what is said of them, and what was corrected')
  async get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<NamedSheet> {
    return this.named.name(await this.sheets.get(scope, eventId));
  }

  @Post('marks')
  @Requires('registration:write')
  @Answers(sheetAnswer, 'Say of people whether they came; all of them or none')
  async mark(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: marksBody }) { marks }: MarksBody,
  ): Promise<NamedSheet> {
    return this.named.name(await this.marks.mark(caller, eventId, marks));
  }

  @Post('confirm')
  @Requires('event:write')
  @Answers(sheetAnswer, 'Confirm the sheet: registrations are settled, and the event counts as held')
  async confirm(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: confirmationBody }) body: ConfirmationBody,
  ): Promise<NamedSheet> {
    return this.named.name(await this.confirmation.confirm(caller, eventId, body));
  }

  @Post('corrections')
  @Requires('registration:write')
  @Answers(sheetAnswer, 'Correct what was confirmed, with a reason')
  async correct(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: correctionBody }) body: CorrectionBody,
  ): Promise<NamedSheet> {
    return this.named.name(await this.marks.correct(caller, eventId, body));
  }
}
