import { Injectable } from '@nestjs/common';
import { AutomaticDuplicates } from '#libs/intake';
import { JobProcessor } from '#libs/queue';

/** What is reported a second time beyond doubt waits for nobody. */
@Injectable()
export class FindDuplicatesProcessor extends JobProcessor<'intake.find-duplicates'> {
  readonly job = 'intake.find-duplicates';

  constructor(private readonly duplicates: AutomaticDuplicates) {
    super();
  }

  async process(): Promise<void> {
    await this.duplicates.sweep();
  }
}
