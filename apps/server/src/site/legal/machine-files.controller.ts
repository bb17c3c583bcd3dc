import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { Public } from '../../http/access.decorator.js';
import { redirect } from '../../http/redirect.js';
import { addressOf, assets } from '../assets/assets.js';
import { PublicContacts } from './public-contacts.service.js';

// Links of mails, personal pages and the organisers' app are nobody's search result.
const ROBOTS = [
  '/m',
  '/m/',
  '/o',
  '/o/',
  '/c/',
  '/api/',
  '/login',
  '/abmelden/',
  '/widerspruch/',
  '/kalender/',
  '/e/*/bestaetigen/',
  '/vorschau/',
];

const HALF_A_YEAR = 183 * 86_400_000;
const DAY = 86_400_000;

/** Files that programs look for at fixed addresses. */
@Controller()
export class MachineFilesController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly contacts: PublicContacts,
  ) {}

  @Get('robots.txt')
  @Public()
  robots(@Res() reply: FastifyReply) {
    return sendText(reply, ['User-agent: *', ...ROBOTS.map((path) => `Disallow: ${path}`)]);
  }

  /** RFC 9116; it must name a day on which it ends. */
  @Get('.well-known/security.txt')
  @Public()
  security(@Res() reply: FastifyReply) {
    const { baseUrl } = this.config;
    const midnight = Math.floor(this.clock.now().getTime() / DAY) * DAY;
    return sendText(reply, [
      `Contact: mailto:${this.contacts.mailbox}`,
      `Expires: ${new Date(midnight + HALF_A_YEAR).toISOString()}`,
      'Preferred-Languages: de, en',
      `Canonical: ${baseUrl}/.well-known/security.txt`,
    ]);
  }

  @Get('favicon.ico')
  @Public()
  icon(@Res() reply: FastifyReply) {
    return redirect(reply, 302, addressOf(assets.icon));
  }
}

const sendText = (reply: FastifyReply, lines: readonly string[]) =>
  reply
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'public, max-age=86400')
    .send(`${lines.join('\n')}\n`);
