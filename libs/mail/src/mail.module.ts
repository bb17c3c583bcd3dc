import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailDelivery } from './delivery/delivery.service.js';
import { Bounces } from './delivery/bounces.service.js';
import { DomainPace } from './delivery/domain-pace.service.js';
import { MailClaims } from './delivery/mail-claims.service.js';
import { MailDecisions } from './outbox/mail-decisions.service.js';
import { MailDomainSlice } from './delivery/mail-domain-slice.entity.js';
import { MailMessage } from './outbox/mail-message.entity.js';
import { MailReturn } from './delivery/mail-return.entity.js';
import { MailShowing } from './delivery/mail-showing.service.js';
import { MailPictures } from './delivery/mail-pictures.service.js';
import { MailQueries } from './outbox/mail.queries.js';
import { MailRetention } from './outbox/mail-retention.service.js';
import { MailWork } from './outbox/mail-work.queries.js';
import { MailServerWatch } from './delivery/mail-server-watch.service.js';
import { MailSuppression } from './delivery/mail-suppression.entity.js';
import { MailTransport } from './delivery/mail-transport.js';
import { Handover } from './outbox/handover.service.js';
import { Outbox } from './outbox/outbox.service.js';
import { Resending } from './delivery/resending.service.js';
import { ReturnMailbox } from './returns/return-mailbox.entity.js';
import { ReturnReader } from './returns/return-reader.service.js';
import { Suppressions } from './delivery/suppressions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MailMessage, MailSuppression, MailDomainSlice, MailReturn, ReturnMailbox])],
  providers: [
    Handover,
    Outbox,
    Suppressions,
    MailQueries,
    MailWork,
    MailDecisions,
    MailRetention,
    MailClaims,
    DomainPace,
    MailTransport,
    MailServerWatch,
    MailPictures,
    MailShowing,
    Bounces,
    MailDelivery,
    Resending,
    ReturnReader,
  ],
  exports: [
    ...[
      Outbox,
      Suppressions,
      MailQueries,
      MailWork,
      MailDecisions,
      MailRetention,
      MailDelivery,
      MailShowing,
      Resending,
      ReturnReader,
    ],
  ],
})
export class MailModule {}
