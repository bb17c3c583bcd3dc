import { Global, Module } from '@nestjs/common';
import { AuthModule } from '#libs/auth';
import { ChangesModule } from '#libs/changes';
import { EventsModule } from '#libs/events';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { RegistrationModule } from '#libs/registration';

const modules = [MailModule, NetworksModule, AuthModule, EventsModule, RegistrationModule, ChangesModule];

/**
 * Every domain, for whoever offers them to people, to the clock or to an operator. Global, so that an app joins a new
 * library by nothing but this list; libraries import each other one by one.
 */
@Global()
@Module({ imports: modules, exports: modules })
export class DomainsModule {}
