import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '#libs/kernel';
import { Public } from '../../http/access.decorator.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { AccessibilityPage } from './accessibility.page.js';
import { EasyLanguagePage } from './easy-language.page.js';
import { ImprintPage } from './imprint.page.js';
import { PrivacyPage } from './privacy.page.js';
import { PublicContacts } from './public-contacts.service.js';

/** What has to be said, in words that can be kept. */
@Controller()
export class LegalController {
  constructor(private readonly contacts: PublicContacts) {}

  @Get('impressum')
  @Public()
  async imprint(@PageLanguage() language: Language, @Res() reply: FastifyReply) {
    const { mailbox } = this.contacts;
    return sendPage(reply, ImprintPage({ networks: await this.contacts.list(), mailbox, language }));
  }

  @Get('datenschutz')
  @Public()
  async privacy(@PageLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, PrivacyPage({ networks: await this.contacts.list(), language }));
  }

  @Get('barrierefreiheit')
  @Public()
  async accessibility(@PageLanguage() language: Language, @Res() reply: FastifyReply) {
    const { mailbox } = this.contacts;
    return sendPage(reply, AccessibilityPage({ networks: await this.contacts.list(), mailbox, language }));
  }

  @Get('leichte-sprache')
  @Public()
  async easyLanguage(@PageLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, EasyLanguagePage({ networks: await this.contacts.list(), language }));
  }
}
