import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type Config, ConfigModule } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { DomainsModule } from '#libs/domains';
import type { Clock } from '#libs/kernel';
import { QueueModule } from '#libs/queue';
import { AccountsApi } from './api/accounts/accounts-api.module.js';
import { AttendanceApi } from './api/attendance/attendance-api.module.js';
import { CheckInApi } from './api/check-in/check-in-api.module.js';
import { ChangesApi } from './api/changes/changes-api.module.js';
import { ContactsApi } from './api/contacts/contacts-api.module.js';
import { DocumentsApi } from './api/documents/documents-api.module.js';
import { EventsApi } from './api/events/events-api.module.js';
import { HealthApi } from './api/health/health-api.module.js';
import { LedgerApi } from './api/ledger/ledger-api.module.js';
import { MailingsApi } from './api/mailings/mailings-api.module.js';
import { MailsApi } from './api/mails/mails-api.module.js';
import { NetworksApi } from './api/networks/networks-api.module.js';
import { OutreachApi } from './api/outreach/outreach-api.module.js';
import { RegistrationsApi } from './api/registrations/registrations-api.module.js';
import { ReportsApi } from './api/reports/reports-api.module.js';
import { ReturnsApi } from './api/returns/returns-api.module.js';
import { SeriesApi } from './api/series/series-api.module.js';
import { SessionApi } from './api/session/session-api.module.js';
import { TodayApi } from './api/today/today-api.module.js';
import { HttpModule, type HttpOptions } from './http/http.module.js';
import { SiteModule } from './site/site.module.js';

/** What every request stands on. */
const ground = (config: Config, clock: Clock | undefined, options: HttpOptions) => [
  ConfigModule.with(config),
  DatabaseModule.with(clock),
  QueueModule,
  DomainsModule,
  HttpModule.with(options),
];

/** JSON for the organiser app. */
const api = [
  HealthApi,
  SessionApi,
  AccountsApi,
  NetworksApi,
  ContactsApi,
  EventsApi,
  SeriesApi,
  RegistrationsApi,
  AttendanceApi,
  DocumentsApi,
  CheckInApi,
  ChangesApi,
  OutreachApi,
  MailsApi,
  MailingsApi,
  ReturnsApi,
  ReportsApi,
  LedgerApi,
  TodayApi,
];

@Module({})
export class AppModule {
  /** @param also what else lives in this process: the one-process start brings the worker's processors */
  static with(config: Config, clock?: Clock, options: HttpOptions = {}, also: readonly Type[] = []): DynamicModule {
    return { module: AppModule, imports: [...ground(config, clock, options), ...api, SiteModule, ...also] };
  }
}
