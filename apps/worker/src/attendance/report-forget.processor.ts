import { Injectable, Logger } from '@nestjs/common';
import { ReportRetention } from '#libs/attendance';
import { JobProcessor } from '#libs/queue';

/** At night: deletes the names that reports of video meetings told, once they have served. */
@Injectable()
export class ReportForgetProcessor extends JobProcessor<'attendance.forget-reports'> {
  readonly job = 'attendance.forget-reports';
  private readonly logger = new Logger('Attendance');

  constructor(private readonly retention: ReportRetention) {
    super();
  }

  async process(): Promise<void> {
    this.logger.log({ forgotten: await this.retention.forget() });
  }
}
