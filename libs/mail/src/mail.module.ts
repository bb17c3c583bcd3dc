import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailDelivery } from './delivery.service.js';
import { DomainPace } from './domain-pace.service.js';
import { MailClaims } from './mail-claims.service.js';
import { MailDesk } from './mail-desk.service.js';
import { MailDomainSlice } from './mail-domain-slice.entity.js';
import { MailMessage } from './mail-message.entity.js';
import { MailQueries } from './mail.queries.js';
import { MailRetention } from './mail-retention.service.js';
import { MailServerWatch } from './mail-server-watch.service.js';
import { MailSuppression } from './mail-suppression.entity.js';
import { MailTransport } from './mail-transport.js';
import { Outbox } from './outbox.service.js';
import { Suppressions } from './suppressions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MailMessage, MailSuppression, MailDomainSlice])],
  providers: [
    Outbox,
    Suppressions,
    MailQueries,
    MailDesk,
    MailRetention,
    MailClaims,
    DomainPace,
    MailTransport,
    MailServerWatch,
    MailDelivery,
  ],
  exports: [Outbox, Suppressions, MailQueries, MailDesk, MailRetention, MailDelivery],
})
export class MailModule {}
