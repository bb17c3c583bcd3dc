import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { AccountsQueries } from '#libs/auth';
import type { Caller, Page } from '#libs/kernel';
import {
  type PersonPage,
  PersonPageQueries,
  PersonQueries,
  PersonService,
  type PersonSummary,
  type Written,
} from '#libs/networks';
import { PersonCorrections } from '#libs/registration';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type NetworkParams, networkParams, writtenAnswer } from '../networks/networks.dto.js';
import {
  type NewPersonBody,
  newPersonBody,
  type PersonBody,
  personBody,
  personPageAnswer,
  type PersonParams,
  personParams,
  personsAnswer,
  type PersonsQuery,
  personsQuery,
  type PersonStateBody,
  personStateBody,
  tagsAnswer,
  type VersionBody,
  versionBody,
} from './persons.dto.js';

@Controller('api')
export class PersonsController {
  constructor(
    private readonly queries: PersonQueries,
    private readonly pages: PersonPageQueries,
    private readonly persons: PersonService,
    private readonly corrections: PersonCorrections,
    private readonly accounts: AccountsQueries,
  ) {}

  @Get('networks/:networkId/persons')
  @Requires('contact:read')
  @Answers(personsAnswer, 'Persons of a network by name, address, mail domain, organisation or Land')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: personsQuery }) { page, size, search, ...filter }: PersonsQuery,
  ): Promise<Page<PersonSummary>> {
    return this.queries.list(scope, networkId, { ...filter, term: search }, { page, size });
  }

  @Get('networks/:networkId/tags')
  @Requires('contact:read')
  @Answers(tagsAnswer, 'The tags that persons of the network have')
  async tags(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<{ rows: readonly string[] }> {
    return { rows: await this.queries.listTags(scope, networkId) };
  }

  @Post('networks/:networkId/persons')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Enter a person; an address that is taken is refused and its person named', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: newPersonBody }) body: NewPersonBody,
  ): Promise<Written> {
    return this.persons.create(caller, networkId, body);
  }

  @Get('persons/:personId')
  @Requires('contact:read')
  @Answers(personPageAnswer, 'One person with roles, memberships, consents and history')
  async get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: personParams }) { personId }: PersonParams,
  ): Promise<PersonPage> {
    const page = await this.pages.get(scope, personId);
    return { ...page, history: await this.accounts.nameActors(page.history) };
  }

  @Patch('persons/:personId')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Change a person')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Body({ schema: personBody }) { version, ...changes }: PersonBody,
  ): Promise<Written> {
    return this.corrections.edit(caller, { id: personId, version }, changes);
  }

  @Post('persons/:personId/state')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Left, back again, or restricted (Art. 18 GDPR)')
  move(
    @CurrentCaller() caller: Caller,
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Body({ schema: personStateBody }) { version, state, reason }: PersonStateBody,
  ): Promise<Written> {
    return this.persons.move(caller, { id: personId, version }, state, reason);
  }

  @Post('persons/:personId/revoke-links')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Every link mailed to the person so far stops working')
  revokeLinks(
    @CurrentCaller() caller: Caller,
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Body({ schema: versionBody }) { version }: VersionBody,
  ): Promise<Written> {
    return this.persons.revokeLinks(caller, { id: personId, version });
  }
}
