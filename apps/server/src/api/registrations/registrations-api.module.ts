import { Module } from '@nestjs/common';
import { EventChangesController } from './event-changes.controller.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipationsController } from './participations.controller.js';
import { RegistrationDecisionsController } from './registration-decisions.controller.js';
import { TodayController } from './today.controller.js';

@Module({
  controllers: [
    ParticipantsController,
    ParticipationsController,
    RegistrationDecisionsController,
    EventChangesController,
    TodayController,
  ],
})
export class RegistrationsApi {}
