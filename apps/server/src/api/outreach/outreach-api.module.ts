import { Module } from '@nestjs/common';
import { RecipientsController } from './recipients.controller.js';
import { WavesController } from './waves.controller.js';

@Module({ controllers: [RecipientsController, WavesController] })
export class OutreachApi {}
