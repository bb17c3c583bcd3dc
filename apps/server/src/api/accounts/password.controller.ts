import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PasswordChanges, SignIn } from '#libs/auth';
import type { Caller } from '#libs/kernel';
import { Public, SignedIn } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Cookies } from '../../http/cookies.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import {
  linkAnswer,
  type LinkParams,
  linkParams,
  type LinkRequestBody,
  linkRequestBody,
  type NewPasswordBody,
  newPasswordBody,
  type PasswordChangeBody,
  passwordChangeBody,
} from './password.dto.js';

@Controller('api/password')
export class PasswordController {
  constructor(
    private readonly changes: PasswordChanges,
    private readonly signIn: SignIn,
    private readonly cookies: Cookies,
  ) {}

  @Post('links')
  @Public()
  @Limited('mail')
  @AnswersNothing('Ask for a link by mail; says the same whether there is such an account or not')
  requestLink(@Body({ schema: linkRequestBody }) { email }: LinkRequestBody): Promise<void> {
    return this.changes.requestLink(email);
  }

  @Get('links/:token')
  @Public()
  @Limited('link')
  @Answers(linkAnswer, 'Whose password a link sets')
  inspectLink(@Param({ schema: linkParams }) { token }: LinkParams): Promise<{ email: string; displayName: string }> {
    return this.changes.inspectLink(token);
  }

  @Post('links/:token')
  @Public()
  @Limited('link')
  @AnswersNothing('Set the password by a link, once, and sign in')
  async setByLink(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: newPasswordBody }) { password }: NewPasswordBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const id = await this.changes.setByLink(token, password);
    this.cookies.signIn(reply, await this.signIn.open(id));
  }

  @Put()
  @SignedIn()
  @Limited('sign-in')
  @AnswersNothing('Change the own password; every other session ends')
  async change(
    @CurrentCaller() caller: Caller,
    @Body({ schema: passwordChangeBody }) body: PasswordChangeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const id = await this.changes.change(caller, body);
    this.cookies.signIn(reply, await this.signIn.open(id));
  }
}
