import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AccountsQueries } from '#libs/auth';
import type { Caller, Page } from '#libs/kernel';
import {
  type ParticipantCounts,
  type ParticipantRow,
  type ParticipantView,
  PlacesQueries,
  type PlacesView,
  RegistrationQueries,
  Registrations,
  type RegistrationView,
} from '#libs/registration';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type ApplicationBody,
  applicationBody,
  countsAnswer,
  type EventParams,
  eventParams,
  participantAnswer,
  participantsAnswer,
  type ParticipantsQuery,
  participantsQuery,
  registrationAnswer,
  type RegistrationParams,
  registrationParams,
} from './registrations.dto.js';

@Controller('api')
export class ParticipantsController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly places: PlacesQueries,
    private readonly registrations: Registrations,
    private readonly accounts: AccountsQueries,
  ) {}

  @Get('events/:eventId/registrations')
  @Requires('registration:read')
  @Answers(participantsAnswer, 'Who is registered, filtered and searched; the waiting list in its order')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: participantsQuery }) { page, size, ...filter }: ParticipantsQuery,
  ): Promise<Page<ParticipantRow>> {
    return this.queries.list(scope, eventId, filter, { page, size });
  }

  @Get('events/:eventId/registrations/counts')
  @Requires('registration:read')
  @Answers(countsAnswer, 'How many in each status, and the places of each mode')
  async counts(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<ParticipantCounts & { places: readonly PlacesView[] }> {
    const counts = await this.queries.counts(scope, eventId);
    return { ...counts, places: await this.places.ofEvent(eventId) };
  }

  @Post('events/:eventId/registrations')
  @Requires('registration:write')
  @Answers(registrationAnswer, 'Enter somebody: a place, or a position on the waiting list', 201)
  enter(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: applicationBody }) { walkIn, ...body }: ApplicationBody,
  ): Promise<RegistrationView> {
    return this.registrations.apply(caller, { ...body, eventId, via: walkIn ? 'walk_in' : 'organiser' });
  }

  @Get('registrations/:registrationId')
  @Requires('registration:read')
  @Answers(participantAnswer, 'One registration with its history, and why it has not moved up')
  async get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: registrationParams }) { registrationId }: RegistrationParams,
  ): Promise<ParticipantView> {
    const view = await this.queries.get(scope, registrationId);
    return { ...view, history: await this.accounts.nameActors(view.history) };
  }
}
