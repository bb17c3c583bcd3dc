import { Module } from '@nestjs/common';
import { EventsModule } from '#libs/events';
import { IntakeFollower, IntakeModule } from '#libs/intake';
import { MailModule } from '#libs/mail';
import { OutreachModule, SeriesFollower, TimelineFollower } from '#libs/outreach';
import { RegistrationFollower, RegistrationModule } from '#libs/registration';
import { NetworksModule } from '#libs/networks';
import { EVENT_FOLLOWERS, EventChanges } from './event-changes.service.js';
import { NetworkChanges } from './network-changes.service.js';

/** Everybody who follows a change of an event, in the order in which they take their locks. */
const followers = [IntakeFollower, RegistrationFollower, SeriesFollower, TimelineFollower];

@Module({
  imports: [EventsModule, MailModule, NetworksModule, RegistrationModule, IntakeModule, OutreachModule],
  providers: [
    EventChanges,
    NetworkChanges,
    { provide: EVENT_FOLLOWERS, inject: followers, useFactory: (...all: readonly unknown[]) => all },
  ],
  exports: [EventChanges, NetworkChanges],
})
export class ChangesModule {}
