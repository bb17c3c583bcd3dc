import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CheckInLinkQueries, CheckInLinks, type CheckInLinkView } from '#libs/attendance';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type EventParams,
  eventParams,
  type LinkParams,
  linkParams,
  linksAnswer,
  madeAnswer,
  type NewLinkBody,
  newLinkBody,
} from './check-in.dto.js';

/** Who may help at the door: links with a PIN, made and revoked by organisers. */
@Controller('api')
export class CheckInLinksController {
  constructor(
    private readonly links: CheckInLinks,
    private readonly queries: CheckInLinkQueries,
  ) {}

  @Get('events/:eventId/check-in-links')
  @Requires('registration:write')
  @Answers(linksAnswer, 'The check-in links of an event, with their PINs')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<readonly CheckInLinkView[]> {
    return this.queries.list(scope, eventId);
  }

  @Post('events/:eventId/check-in-links')
  @Requires('registration:write')
  @Answers(madeAnswer, 'Make a check-in link', 201)
  make(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: newLinkBody }) { name }: NewLinkBody,
  ): Promise<Readonly<{ id: string }>> {
    return this.links.make(caller, eventId, name);
  }

  @Post('check-in-links/:checkInLinkId/revoke')
  @Requires('registration:write')
  @AnswersNothing('Revoke a check-in link: every device that has opened it is out at once')
  revoke(@CurrentCaller() caller: Caller, @Param({ schema: linkParams }) { checkInLinkId }: LinkParams): Promise<void> {
    return this.links.revoke(caller, checkInLinkId);
  }
}
