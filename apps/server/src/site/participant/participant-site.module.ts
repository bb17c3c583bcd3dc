import { Module } from '@nestjs/common';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { OwnCalendarController } from './own-calendar.controller.js';
import { OfferController } from './offer.controller.js';
import { OwnEventController } from './own-event.controller.js';
import { OwnPersonController } from './own-person.controller.js';
import { DetailsController } from './details.controller.js';
import { CancelController } from './cancel.controller.js';
import { DeputyController } from './deputy.controller.js';
import { KnownRegistrationController } from './known-registration.controller.js';
import { TodayController } from './today.controller.js';
import { cards } from './cards.js';
import { OfferQueries } from './offer.queries.js';

@Module({
  imports: [VisitorSite],
  providers: [...cards, OfferQueries],
  controllers: [
    OwnCalendarController,
    OfferController,
    OwnEventController,
    OwnPersonController,
    DetailsController,
    CancelController,
    DeputyController,
    KnownRegistrationController,
    // Last: its `/m/:token` takes what nobody else names.
    TodayController,
  ],
})
export class ParticipantSite {}
