import { Injectable } from '@nestjs/common';
import { Binding, EndedProjects } from '#libs/intake';
import { JobProcessor } from '#libs/queue';

/** The net under the promises: what begins, ends or is published by other ways than an organiser's word. */
@Injectable()
export class BindProcessor extends JobProcessor<'intake.bind'> {
  readonly job = 'intake.bind';

  constructor(
    private readonly binding: Binding,
    private readonly ended: EndedProjects,
  ) {
    super();
  }

  async process(): Promise<void> {
    await this.ended.settle();
    await this.binding.sweep();
  }
}
