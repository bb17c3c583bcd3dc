import { Body, Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FirstStart, SignIn } from '#libs/auth';
import { Public } from '../../http/access.decorator.js';
import { AnswersNothing } from '../../http/answers.decorator.js';
import { Cookies } from '../../http/cookies.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { type FirstAdministratorBody, firstAdministratorBody } from './accounts.dto.js';

@Controller('api/accounts')
export class FirstStartController {
  constructor(
    private readonly firstStart: FirstStart,
    private readonly signIn: SignIn,
    private readonly cookies: Cookies,
  ) {}

  @Post('first')
  @Public()
  @Limited('sign-in')
  @AnswersNothing('Create the first administrator with the code from the console, and sign in')
  async create(
    @Body({ schema: firstAdministratorBody }) body: FirstAdministratorBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { id } = await this.firstStart.createAdministrator(body);
    this.cookies.signIn(reply, await this.signIn.open(id));
  }
}
