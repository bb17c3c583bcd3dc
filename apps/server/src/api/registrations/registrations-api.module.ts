import { Module } from '@nestjs/common';
import { ChangesModule } from '#libs/changes';
import { RegistrationModule } from '#libs/registration';
import { EventChangesController } from './event-changes.controller.js';
import { ParticipantsController } from './participants.controller.js';
import { RegistrationDecisionsController } from './registration-decisions.controller.js';
import { TodayController } from './today.controller.js';

@Module({
  imports: [RegistrationModule, ChangesModule],
  controllers: [ParticipantsController, RegistrationDecisionsController, EventChangesController, TodayController],
})
export class RegistrationsApi {}
