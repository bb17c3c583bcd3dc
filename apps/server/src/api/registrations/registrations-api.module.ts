import { Module } from '@nestjs/common';
import { ArrivalsController } from './arrivals.controller.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipationsController } from './participations.controller.js';
import { RegistrationDecisionsController } from './registration-decisions.controller.js';

@Module({
  controllers: [ArrivalsController, ParticipantsController, ParticipationsController, RegistrationDecisionsController],
})
export class RegistrationsApi {}
