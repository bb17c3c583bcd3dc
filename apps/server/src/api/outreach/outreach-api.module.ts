import { Module } from '@nestjs/common';
import { AnswersController } from './answers.controller.js';
import { PromisesController } from './promises.controller.js';
import { RecipientsController } from './recipients.controller.js';
import { SegmentsController } from './segments.controller.js';
import { TimelineController } from './timeline.controller.js';
import { UsualTimelinesController } from './usual-timelines.controller.js';
import { WavesController } from './waves.controller.js';

@Module({
  controllers: [
    AnswersController,
    PromisesController,
    RecipientsController,
    SegmentsController,
    TimelineController,
    UsualTimelinesController,
    WavesController,
  ],
})
export class OutreachApi {}
