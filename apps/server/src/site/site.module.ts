import { Global, Module } from '@nestjs/common';
import { AssetsSite } from './assets/assets-site.module.js';
import { EventSite } from './event/event-site.module.js';
import { FeedsSite } from './feeds/feeds-site.module.js';
import { HomeSite } from './home/home-site.module.js';
import { InvitationSite } from './invitation/invitation-site.module.js';
import { LegalSite } from './legal/legal-site.module.js';
import { LoginSite } from './login/login-site.module.js';
import { MailSite } from './mail/mail-site.module.js';
import { NetworkSite } from './network/network-site.module.js';
import { ObjectionSite } from './objection/objection-site.module.js';
import { OtherContactSite } from './other-contact/other-contact-site.module.js';
import { ParticipantSite } from './participant/participant-site.module.js';
import { PicturesSite } from './pictures/pictures-site.module.js';
import { PreferencesSite } from './preferences/preferences-site.module.js';
import { ProblemSite } from './problem/problem-site.module.js';
import { RegistrationSite } from './registration/registration-site.module.js';
import { ReportSite } from './report/report-site.module.js';
import { SelfCheckInSite } from './self-check-in/self-check-in-site.module.js';
import { SeriesSite } from './series/series-site.module.js';

const pages = [
  AssetsSite,
  HomeSite,
  NetworkSite,
  EventSite,
  RegistrationSite,
  ReportSite,
  InvitationSite,
  PreferencesSite,
  SeriesSite,
  SelfCheckInSite,
  ParticipantSite,
  FeedsSite,
  PicturesSite,
  LegalSite,
  LoginSite,
  MailSite,
  ObjectionSite,
  OtherContactSite,
];

/** The pages that people see without an account: static HTML, forms and links. Global, so that errors find theirs. */
@Global()
@Module({ imports: [...pages, ProblemSite], exports: [ProblemSite] })
export class SiteModule {}
