import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { NetworkChanges } from '#libs/changes';
import type { Caller, Page } from '#libs/kernel';
import { travels } from '#libs/mail';
import {
  FigureQueries,
  type NetworkFigures,
  NetworkLogoQueries,
  NetworkQueries,
  NetworkService,
  type NetworkSummary,
  type Written,
} from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type CareBody,
  careBody,
  figuresAnswer,
  type FiguresQuery,
  figuresQuery,
  type NetworkAnswer,
  networkAnswer,
  type NetworkLogoBody,
  networkLogoBody,
  type NetworkBody,
  networkBody,
  type NetworkParams,
  networkParams,
  networksAnswer,
  type NetworksQuery,
  networksQuery,
  type NewNetworkBody,
  newNetworkBody,
  type PhaseBody,
  phaseBody,
  writtenAnswer,
} from './networks.dto.js';

@Controller('api/networks')
export class NetworksController {
  constructor(
    private readonly queries: NetworkQueries,
    private readonly figures: FigureQueries,
    private readonly logos: NetworkLogoQueries,
    private readonly networks: NetworkService,
    private readonly changes: NetworkChanges,
  ) {}

  @Get()
  @Requires('network:read')
  @Answers(networksAnswer, 'The networks you belong to')
  list(
    @CurrentCaller() { scope }: Caller,
    @Query({ schema: networksQuery }) page: NetworksQuery,
  ): Promise<Page<NetworkSummary>> {
    return this.queries.list(scope, page);
  }

  @Post()
  @Requires('network:write')
  @Answers(writtenAnswer, 'Found a network (instance administrators)', 201)
  create(@CurrentCaller() caller: Caller, @Body({ schema: newNetworkBody }) body: NewNetworkBody): Promise<Written> {
    return this.networks.create(caller, body);
  }

  @Get(':networkId')
  @Requires('network:read')
  @Answers(networkAnswer, 'One network')
  async get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<NetworkAnswer> {
    const network = await this.queries.get(scope, networkId);
    const { logo } = network;
    const content = logo && (await this.logos.findContent(logo.sha256));
    return { ...network, logo: logo && { ...logo, isInMails: content !== null && travels(content) } };
  }

  @Patch(':networkId')
  @Requires('network:write')
  @Answers(writtenAnswer, 'Change what a network says of itself')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: networkBody }) { version, ...changes }: NetworkBody,
  ): Promise<Written> {
    return this.changes.edit(caller, { id: networkId, version }, changes);
  }

  @Post(':networkId/phase')
  @Requires('network:write')
  @Answers(writtenAnswer, 'Move a network to its next phase; going on or ending names the decision')
  movePhase(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: phaseBody }) { version, phase, reason }: PhaseBody,
  ): Promise<Written> {
    return this.networks.movePhase(caller, { id: networkId, version }, phase, reason);
  }

  @Post(':networkId/care')
  @Requires('network:write')
  @Answers(writtenAnswer, 'Name the caretaker and the deputy')
  appoint(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: careBody }) { version, ...care }: CareBody,
  ): Promise<Written> {
    return this.networks.appoint(caller, { id: networkId, version }, care);
  }

  @Put(':networkId/logo')
  @Requires('network:write')
  @Answers(writtenAnswer, 'The logo in the head of pages and mails; null takes it away')
  showLogo(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: networkLogoBody }) { version, content }: NetworkLogoBody,
  ): Promise<Written> {
    const bytes = content === null ? null : Buffer.from(content, 'base64');
    return this.networks.showLogo(caller, { id: networkId, version }, bytes);
  }

  @Get(':networkId/figures')
  @Requires('network:read')
  @Answers(figuresAnswer, 'Listed initiatives, their contacts and members of groups on a day')
  figuresAsOf(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: figuresQuery }) { asOf }: FiguresQuery,
  ): Promise<NetworkFigures> {
    return this.figures.asOf(scope, networkId, asOf);
  }
}
