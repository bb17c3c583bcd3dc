import { Injectable } from '@nestjs/common';
import { CheckInRetention } from '#libs/attendance';
import { JobProcessor } from '#libs/queue';

/** At night: devices of gatherings that are over, and what they have sent a month ago. */
@Injectable()
export class CheckInForgetProcessor extends JobProcessor<'attendance.forget-check-in'> {
  readonly job = 'attendance.forget-check-in';

  constructor(private readonly retention: CheckInRetention) {
    super();
  }

  async process(): Promise<void> {
    await this.retention.forget();
  }
}
