import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type OpenSession, OwnAccountQueries, Sessions, type SessionView, SignIn } from '#libs/auth';
import { Public } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentSession } from '../../http/caller.decorator.js';
import { Cookies } from '../../http/cookies.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { sessionAnswer, type SignInBody, signInBody } from './session.dto.js';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly own: OwnAccountQueries,
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
    const tokens = await this.signIn.signIn({ ...body, deviceToken: this.cookies.deviceToken(request) });
    this.cookies.setSession(reply, tokens.session);
    this.cookies.setDevice(reply, tokens.device);
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
