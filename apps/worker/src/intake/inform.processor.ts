import { Injectable } from '@nestjs/common';
import { Informing } from '#libs/intake';
import { JobProcessor } from '#libs/queue';

/** Tells whoever others have named, soon after a human has accepted the project. */
@Injectable()
export class InformProcessor extends JobProcessor<'intake.inform'> {
  readonly job = 'intake.inform';

  constructor(private readonly informing: Informing) {
    super();
  }

  async process(): Promise<void> {
    await this.informing.sweep();
  }
}
