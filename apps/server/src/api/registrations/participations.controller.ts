import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { ParticipationQueries, type ParticipationView } from '#libs/registration';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type OrganisationParams,
  organisationParams,
  participationsAnswer,
  type ParticipationsQuery,
  participationsQuery,
  type PersonParams,
  personParams,
} from './participations.dto.js';

/** What a contact was registered for. */
@Controller('api')
export class ParticipationsController {
  constructor(private readonly queries: ParticipationQueries) {}

  @Get('persons/:personId/registrations')
  @Requires('contact:read')
  @Answers(participationsAnswer, 'The gatherings somebody was registered for, the latest first')
  ofPerson(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Query({ schema: participationsQuery }) page: ParticipationsQuery,
  ): Promise<Page<ParticipationView>> {
    return this.queries.ofPerson(scope, personId, page);
  }

  @Get('organisations/:organisationId/registrations')
  @Requires('contact:read')
  @Answers(participationsAnswer, 'The gatherings somebody came to for an organisation, the latest first')
  ofOrganisation(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: organisationParams }) { organisationId }: OrganisationParams,
    @Query({ schema: participationsQuery }) page: ParticipationsQuery,
  ): Promise<Page<ParticipationView>> {
    return this.queries.ofOrganisation(scope, organisationId, page);
  }
}
