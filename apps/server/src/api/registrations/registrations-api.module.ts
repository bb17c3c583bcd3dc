import { Module } from '@nestjs/common';
import { ParticipantsController } from './participants.controller.js';
import { ParticipationsController } from './participations.controller.js';
import { RegistrationDecisionsController } from './registration-decisions.controller.js';
import { TodayController } from './today.controller.js';

@Module({
  controllers: [ParticipantsController, ParticipationsController, RegistrationDecisionsController, TodayController],
})
export class RegistrationsApi {}
