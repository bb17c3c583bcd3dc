import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { RegistrationModule } from '#libs/registration';
import { InvitationWave } from './invitations/invitation-wave.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { Guest } from './recipients/guest.entity.js';

const outreachEntities = [InvitationWave, Invitation, Guest];

@Module({
  imports: [TypeOrmModule.forFeature(outreachEntities), EventsModule, MailModule, NetworksModule, RegistrationModule],
})
export class OutreachModule {}
