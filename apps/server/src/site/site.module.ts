import { Global, Module } from '@nestjs/common';
import { ProblemPages } from '../http/problem.filter.js';
import { AssetsController } from './assets/assets.controller.js';
import { EventController } from './event/event.controller.js';
import { PreviewController } from './event/preview.controller.js';
import { EventPages } from './event/event-pages.service.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { HomeController } from './home/home.controller.js';
import { LegalController } from './legal/legal.controller.js';
import { MachineFilesController } from './legal/machine-files.controller.js';
import { PublicContacts } from './legal/public-contacts.service.js';
import { LoginController } from './login/login.controller.js';
import { PersonalLinks } from './login/personal-links.service.js';
import { UnsubscribeController } from './mail/unsubscribe.controller.js';
import { NetworkController } from './network/network.controller.js';
import { cards } from './participant/cards.js';
import { CancelController } from './participant/cancel.controller.js';
import { DeputyController } from './participant/deputy.controller.js';
import { DetailsController } from './participant/details.controller.js';
import { KnownRegistrationController } from './participant/known-registration.controller.js';
import { OfferController } from './participant/offer.controller.js';
import { OfferQueries } from './participant/offer.queries.js';
import { OwnCalendarController } from './participant/own-calendar.controller.js';
import { OwnEventController } from './participant/own-event.controller.js';
import { OwnPersonController } from './participant/own-person.controller.js';
import { OwnRegistrations } from './visitor/own-registrations.service.js';
import { TodayController } from './participant/today.controller.js';
import { ParticipantLinks } from './visitor/participant-links.service.js';
import { PicturesController } from './pictures/pictures.controller.js';
import { ProblemContacts } from './problem/problem-contacts.service.js';
import { SiteProblemPages } from './problem/site-problem-pages.service.js';
import { BotTrap } from './registration/bot-trap.service.js';
import { ConfirmController } from './registration/confirm.controller.js';
import { RegistrationController } from './event/registration.controller.js';

const publicPages = [
  AssetsController,
  HomeController,
  NetworkController,
  EventController,
  PreviewController,
  FeedsController,
];
const pictures = [PicturesController];
const legalPages = [LegalController, MachineFilesController];
const forms = [RegistrationController, ConfirmController, LoginController, UnsubscribeController];

const ownPages = [
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
];
const services = [
  BotTrap,
  EventPages,
  PersonalLinks,
  PublicContacts,
  ParticipantLinks,
  OwnRegistrations,
  ...cards,
  OfferQueries,
];

/** The pages that people see without an account: static HTML, forms and links. Global, so that errors find theirs. */
@Global()
@Module({
  controllers: [...publicPages, ...pictures, ...legalPages, ...forms, ...ownPages],
  providers: [...services, ProblemContacts, { provide: ProblemPages, useClass: SiteProblemPages }],
  exports: [ProblemPages],
})
export class SiteModule {}
