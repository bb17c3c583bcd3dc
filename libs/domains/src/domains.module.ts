import { Global, Module, type Type } from '@nestjs/common';
import { AuthModule } from '#libs/auth';
import { ChangesModule } from '#libs/changes';
import type { PersonalDataSource } from '#libs/database';
import { EventsModule, eventsPersonalData } from '#libs/events';
import { MailModule, mailPersonalData } from '#libs/mail';
import { networkPersonalData, NetworksModule } from '#libs/networks';
import { RegistrationModule, registrationPersonalData } from '#libs/registration';

/** Every domain, and what keeps something about people in it. The only list: apps join a new library by a line here. */
const domains: readonly (readonly [Type, ...PersonalDataSource[]])[] = [
  [MailModule, mailPersonalData],
  [NetworksModule, networkPersonalData],
  [AuthModule],
  [EventsModule, eventsPersonalData],
  [RegistrationModule, registrationPersonalData],
  [ChangesModule],
];

/** Who asks for what is kept about somebody, or for its erasure, asks them all. */
export const personalData: readonly PersonalDataSource[] = domains.flatMap(([, ...sources]) => sources);

const modules = domains.map(([module]) => module);

/** For whoever offers the domains to people, to the clock or to an operator; libraries import each other one by one. */
@Global()
@Module({ imports: modules, exports: modules })
export class DomainsModule {}
