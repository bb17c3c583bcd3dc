import { Injectable } from '@nestjs/common';
import { AddedProjects, Informing, Objections } from '#libs/intake';
import { JobProcessor } from '#libs/queue';

/** Tells whoever others have named, soon after a human has accepted the project; whoever has objected is not kept. */
@Injectable()
export class InformProcessor extends JobProcessor<'intake.inform'> {
  readonly job = 'intake.inform';

  constructor(
    private readonly informing: Informing,
    private readonly objections: Objections,
    private readonly added: AddedProjects,
  ) {
    super();
  }

  async process(): Promise<void> {
    await this.objections.forgetNamedAgain();
    await this.informing.sweep();
    await this.added.tell();
  }
}
