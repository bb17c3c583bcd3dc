import { Module } from '@nestjs/common';
import { MailingDraftsController } from './mailing-drafts.controller.js';
import { MailingProgressStream } from './mailing-progress.service.js';
import { MailingTemplatesController } from './mailing-templates.controller.js';
import { MailingsController } from './mailings.controller.js';

@Module({
  controllers: [MailingDraftsController, MailingTemplatesController, MailingsController],
  providers: [MailingProgressStream],
})
export class MailingsApi {}
