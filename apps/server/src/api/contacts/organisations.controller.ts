import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { OrganisationQueries, OrganisationService, type OrganisationView, type Written } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type NetworkParams, networkParams, writtenAnswer } from '../networks/networks.dto.js';
import {
  type ClosingBody,
  closingBody,
  type NewOrganisationBody,
  newOrganisationBody,
  organisationAnswer,
  type OrganisationBody,
  organisationBody,
  type OrganisationParams,
  organisationParams,
  organisationsAnswer,
  type OrganisationsQuery,
  organisationsQuery,
} from './organisations.dto.js';

@Controller('api')
export class OrganisationsController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly organisations: OrganisationService,
  ) {}

  @Get('networks/:networkId/organisations')
  @Requires('contact:read')
  @Answers(organisationsAnswer, 'Organisations of a network, searched with or without umlauts')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: organisationsQuery }) { page, size, search, includesClosed, ...rest }: OrganisationsQuery,
  ): Promise<Page<OrganisationView>> {
    const filter = { ...rest, term: search, includesClosed: includesClosed === 'true' };
    return this.queries.list(scope, networkId, filter, { page, size });
  }

  @Post('networks/:networkId/organisations')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Enter an organisation; one of the same name and city is refused and named', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: newOrganisationBody }) body: NewOrganisationBody,
  ): Promise<Written> {
    return this.organisations.create(caller, networkId, body);
  }

  @Get('organisations/:organisationId')
  @Requires('contact:read')
  @Answers(organisationAnswer, 'One organisation')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: organisationParams }) { organisationId }: OrganisationParams,
  ): Promise<OrganisationView> {
    return this.queries.get(scope, organisationId);
  }

  @Patch('organisations/:organisationId')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Change an organisation')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: organisationParams }) { organisationId }: OrganisationParams,
    @Body({ schema: organisationBody }) { version, ...changes }: OrganisationBody,
  ): Promise<Written> {
    return this.organisations.edit(caller, { id: organisationId, version }, changes);
  }

  @Post('organisations/:organisationId/close')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'It exists no longer from that day on')
  close(
    @CurrentCaller() caller: Caller,
    @Param({ schema: organisationParams }) { organisationId }: OrganisationParams,
    @Body({ schema: closingBody }) { version, on }: ClosingBody,
  ): Promise<Written> {
    return this.organisations.close(caller, { id: organisationId, version }, on);
  }
}
