import { Module } from '@nestjs/common';
import { AnswersController } from './answers.controller.js';
import { RecipientsController } from './recipients.controller.js';
import { WavesController } from './waves.controller.js';

@Module({ controllers: [AnswersController, RecipientsController, WavesController] })
export class OutreachApi {}
