import { Body, Controller, Delete, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CheckInDevices,
  CheckInLinkQueries,
  CheckIns,
  type DoorAnswer,
  type DoorView,
  type OpenDoor,
  type Roster,
  RosterQueries,
} from '#libs/attendance';
import { LinkTokens } from '#libs/auth';
import { type Caller, Clock, NotFound } from '#libs/kernel';
import { ForHelpers, Public } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller, CurrentDoor } from '../../http/caller.decorator.js';
import { Cookies } from '../../http/cookies.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import {
  type ArrivalsBody,
  arrivalsAnswer,
  arrivalsBody,
  doorAnswer,
  type PinBody,
  pinBody,
  rosterAnswer,
  type RosterQuery,
  rosterQuery,
  type TokenParams,
  tokenParams,
} from './check-in.dto.js';

/** What the check-in app of one gathering asks and sends. */
@Controller('api/check-in')
export class CheckInController {
  constructor(
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly tokens: LinkTokens,
    private readonly links: CheckInLinkQueries,
    private readonly devices: CheckInDevices,
    private readonly rosters: RosterQueries,
    private readonly checkIns: CheckIns,
  ) {}

  @Get('links/:token')
  @Public()
  @Limited('link')
  @Answers(doorAnswer, 'The gathering behind a check-in link, and whether this device may help there')
  async door(
    @Param({ schema: tokenParams }) { token }: TokenParams,
    @Req() request: FastifyRequest,
  ): Promise<DoorView & Readonly<{ isHere: boolean }>> {
    const view = await this.links.get(this.linkOf(token));
    const device = this.cookies.doorToken(request);
    const door = device === undefined ? null : await this.devices.find(device);
    return { ...view, isHere: door?.linkId === view.linkId };
  }

  @Post('links/:token/pin')
  @Public()
  @Limited('sign-in')
  @AnswersNothing('Type the PIN: sets the cookie of the device')
  async open(
    @Param({ schema: tokenParams }) { token }: TokenParams,
    @Body({ schema: pinBody }) { pin }: PinBody,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.devices.open(caller, this.linkOf(token), pin);
    const seconds = Math.floor((opened.until.getTime() - this.clock.now().getTime()) / 1_000);
    this.cookies.openDoor(reply, opened.token, seconds);
  }

  @Get('roster')
  @ForHelpers()
  @Answers(rosterAnswer, 'Who is expected and who is there; with `since` only what has changed')
  roster(@CurrentDoor() door: OpenDoor, @Query({ schema: rosterQuery }) { since, at }: RosterQuery): Promise<Roster> {
    return this.rosters.get(door, since === undefined || at === undefined ? null : { version: since, at });
  }

  @Post('arrivals')
  @ForHelpers()
  @Answers(arrivalsAnswer, 'What happened at the door, in its order; sent again it is answered the same')
  arrivals(
    @CurrentCaller() caller: Caller,
    @CurrentDoor() door: OpenDoor,
    @Body({ schema: arrivalsBody }) { eventId, sentAt, items }: ArrivalsBody,
  ): Promise<DoorAnswer> {
    // This browser stands at another door by now: what it kept for this one is not lost there.
    if (eventId !== null && eventId !== door.eventId) throw new RequestRefused(401, 'pin-needed');
    return this.checkIns.take(caller, door, sentAt, items);
  }

  @Delete('device')
  @Public()
  @AnswersNothing('Leave the door with this device; harmless when it stands at none')
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.doorToken(request);
    if (token !== undefined) await this.devices.close(token);
    this.cookies.clearDoor(reply);
  }

  private linkOf(token: string): string {
    const claims = this.tokens.read('check-in', token);
    if (claims === null) throw new NotFound({ thing: 'check-in-link' });
    return claims.subject;
  }
}
