import { Global, Module } from '@nestjs/common';
import { AuthModule } from '#libs/auth';
import { EventsModule } from '#libs/events';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { RegistrationModule } from '#libs/registration';
import { ProblemPages } from '../http/problem.filter.js';
import { AssetsController } from './assets/assets.controller.js';
import { EventController } from './event/event.controller.js';
import { EventPages } from './event/event-pages.service.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { HomeController } from './home/home.controller.js';
import { LoginController } from './login/login.controller.js';
import { PersonalLinks } from './login/personal-links.service.js';
import { UnsubscribeController } from './mail/unsubscribe.controller.js';
import { NetworkController } from './network/network.controller.js';
import { ParticipantLinks } from './participant/participant-links.service.js';
import { SiteProblemPages } from './problem/site-problem-pages.service.js';
import { ConfirmController } from './registration/confirm.controller.js';
import { RegistrationController } from './registration/registration.controller.js';

const publicPages = [AssetsController, HomeController, NetworkController, EventController, FeedsController];
const forms = [RegistrationController, ConfirmController, LoginController, UnsubscribeController];

/** The pages that people see without an account: static HTML, forms and links. Global, so that errors find theirs. */
@Global()
@Module({
  imports: [AuthModule, EventsModule, MailModule, NetworksModule, RegistrationModule],
  controllers: [...publicPages, ...forms],
  providers: [EventPages, PersonalLinks, ParticipantLinks, { provide: ProblemPages, useClass: SiteProblemPages }],
  exports: [ProblemPages],
})
export class SiteModule {}
