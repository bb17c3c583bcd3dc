import { Body, Controller, Delete, Get, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts, type OpenSession, OwnAccountQueries, Sessions, type SessionView, SignIn } from '#libs/auth';
import type { Caller } from '#libs/kernel';
import { Public, SignedIn } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller, CurrentSession } from '../../http/caller.decorator.js';
import { Cookies } from '../../http/cookies.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { addressBlock } from '../../http/rate-limit.guard.js';
import { type OwnAccountBody, ownAccountBody, sessionAnswer, type SignInBody, signInBody } from './session.dto.js';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly own: OwnAccountQueries,
    private readonly accounts: Accounts,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  @Public()
  @Answers(sessionAnswer, 'Who is signed in, and what the account may do where')
  current(@CurrentSession() session: OpenSession | null): Promise<SessionView> {
    return this.own.describe(session);
  }

  @Post()
  @Public()
  @Limited('sign-in')
  @AnswersNothing('Sign in: sets the session cookie')
  async open(
    @Body({ schema: signInBody }) body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const [source, deviceToken] = [addressBlock(request.ip), this.cookies.deviceToken(request)];
    const tokens = await this.signIn.signIn({ ...body, source, deviceToken });
    this.cookies.signIn(reply, tokens);
  }

  @Put('account')
  @SignedIn()
  @AnswersNothing('Change the own name and language')
  edit(@CurrentCaller() caller: Caller, @Body({ schema: ownAccountBody }) body: OwnAccountBody): Promise<void> {
    return this.accounts.editOwn(caller, body);
  }

  @Delete('everywhere')
  @SignedIn()
  @AnswersNothing('Sign out on every device')
  async closeEverywhere(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.closeAll(caller);
    this.cookies.clearSession(reply);
  }

  @Delete()
  @Public()
  @AnswersNothing('Sign out; harmless when nobody is signed in')
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.sessionToken(request);
    if (token !== undefined) await this.sessions.close(token);
    this.cookies.clearSession(reply);
  }
}
