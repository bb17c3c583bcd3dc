import { Module } from '@nestjs/common';
import { EventChangesController } from './event-changes.controller.js';

@Module({ controllers: [EventChangesController] })
export class ChangesApi {}
