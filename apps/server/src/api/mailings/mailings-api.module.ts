import { Module } from '@nestjs/common';
import { MailingDraftsController } from './mailing-drafts.controller.js';
import { MailingProgressStream } from './mailing-progress.service.js';
import { MailingsController } from './mailings.controller.js';

@Module({ controllers: [MailingDraftsController, MailingsController], providers: [MailingProgressStream] })
export class MailingsApi {}
