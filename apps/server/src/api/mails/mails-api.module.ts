import { Module } from '@nestjs/common';
import { MailModule } from '#libs/mail';
import { MailsController } from './mails.controller.js';

@Module({ imports: [MailModule], controllers: [MailsController] })
export class MailsApi {}
