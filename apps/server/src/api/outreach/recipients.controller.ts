import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { type GuestDecision, Guests, type RecipientList, RecipientQueries } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type EventParams,
  eventParams,
  guestAnswer,
  type GuestBody,
  guestBody,
  type GuestParams,
  guestParams,
  recipientsAnswer,
  type RecipientsQuery,
  recipientsQuery,
} from './outreach.dto.js';

/** Whom an event invites, before anybody is. */
@Controller('api/events/:eventId')
export class RecipientsController {
  constructor(
    private readonly queries: RecipientQueries,
    private readonly guests: Guests,
  ) {}

  @Get('recipients')
  @Requires('contact:read')
  @Answers(recipientsAnswer, 'Whom the event invites and why, whom not and for what cause; counts are of all')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: recipientsQuery }) { page, size, excluded, ...filter }: RecipientsQuery,
  ) {
    const cause = excluded === 'none' ? null : excluded;
    const list = await this.queries.list(scope, eventId, { ...filter, excluded: cause }, { page, size });
    return { ...list, rows: list.rows.map(shown) };
  }

  @Post('guests')
  @Requires('event:write')
  @Answers(guestAnswer, 'Invite a person, or leave one out, whatever the rule says; the latest word counts')
  decide(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: guestBody }) body: GuestBody,
  ): Promise<GuestDecision> {
    return this.guests.decide(caller, eventId, body);
  }

  @Delete('guests/:personId')
  @Requires('event:write')
  @AnswersNothing('Let the rule decide about the person again')
  async forget(
    @CurrentCaller() caller: Caller,
    @Param({ schema: guestParams }) { eventId, personId }: GuestParams,
  ): Promise<void> {
    await this.guests.forget(caller, eventId, personId);
  }
}

/** What only mails need stays inside. */
const shown = (person: RecipientList['rows'][number]) => ({
  personId: person.personId,
  firstName: person.firstName,
  lastName: person.lastName,
  organisationName: person.organisationName,
  email: person.email,
  reasons: person.reasons,
  excluded: person.excluded,
  leftOut: person.leftOut,
});
