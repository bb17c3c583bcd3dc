import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { Readiness } from './readiness.service.js';

const state = z.object({ state: z.enum(['ok', 'ready']) });

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process lives; says nothing about what it needs. */
  @Get('health')
  @Public()
  @Answers(state, 'The process lives')
  health(): { state: 'ok' } {
    return { state: 'ok' };
  }

  /** May be sent requests: the database answers and nobody asked it to stop. */
  @Get('ready')
  @Public()
  @Answers(state, 'Requests may come')
  async ready(): Promise<{ state: 'ready' }> {
    await this.readiness.assertReady();
    return { state: 'ready' };
  }
}
