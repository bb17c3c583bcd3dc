import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Language } from '#libs/kernel';
import { Public } from '../../http/access.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { email } from '../../http/fields.js';
import { wordsOf } from '../components/fault-words.js';
import { LinkSentPage, LoginPage } from './login.page.js';
import { PersonalLinks } from './personal-links.service.js';

const loginForm = z.object({ email: email() });

@Controller('login')
export class LoginController {
  constructor(private readonly links: PersonalLinks) {}

  @Get()
  @Public()
  form(@PageLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, LoginPage({ language }));
  }

  @Get('gesendet')
  @Public()
  sent(@PageLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, LinkSentPage({ language }));
  }

  @Post()
  @Public()
  @Limited('mail')
  async send(
    @Body({ schema: formBody }) body: FormBody,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const checked = checkForm(loginForm, body);
    if ('faults' in checked) {
      const faults = wordsOf(checked.faults, language);
      return sendPage(reply, LoginPage({ language, kept: keptOf(body), faults }), { status: 422 });
    }
    await this.links.send(checked.value.email);
    return seeOther(reply, '/login/gesendet');
  }
}
