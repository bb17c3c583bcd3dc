import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { type GroupView, NetworkGroupQueries, NetworkGroupService, type Written } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  groupAnswer,
  type GroupBody,
  groupBody,
  type GroupParams,
  groupParams,
  groupsAnswer,
  type GroupsQuery,
  groupsQuery,
  type GroupStateBody,
  groupStateBody,
  type NewGroupBody,
  newGroupBody,
} from './groups.dto.js';
import { type NetworkParams, networkParams, writtenAnswer } from './networks.dto.js';

@Controller('api')
export class GroupsController {
  constructor(
    private readonly queries: NetworkGroupQueries,
    private readonly groups: NetworkGroupService,
  ) {}

  @Get('networks/:networkId/groups')
  @Requires('network:read')
  @Answers(groupsAnswer, 'The groups of a network')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: groupsQuery }) { page, size, ...filter }: GroupsQuery,
  ): Promise<Page<GroupView>> {
    return this.queries.list(scope, networkId, filter, { page, size });
  }

  @Post('networks/:networkId/groups')
  @Requires('network:write')
  @Answers(writtenAnswer, 'Found a group', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: newGroupBody }) body: NewGroupBody,
  ): Promise<Written> {
    return this.groups.create(caller, networkId, body);
  }

  @Get('groups/:groupId')
  @Requires('network:read')
  @Answers(groupAnswer, 'One group')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: groupParams }) { groupId }: GroupParams,
  ): Promise<GroupView> {
    return this.queries.get(scope, groupId);
  }

  @Patch('groups/:groupId')
  @Requires('network:write')
  @Answers(writtenAnswer, 'Change a group')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: groupParams }) { groupId }: GroupParams,
    @Body({ schema: groupBody }) { version, ...changes }: GroupBody,
  ): Promise<Written> {
    return this.groups.edit(caller, { id: groupId, version }, changes);
  }

  @Post('groups/:groupId/state')
  @Requires('network:write')
  @Answers(writtenAnswer, 'Activate, pause or dissolve a group; dissolving ends its memberships')
  move(
    @CurrentCaller() caller: Caller,
    @Param({ schema: groupParams }) { groupId }: GroupParams,
    @Body({ schema: groupStateBody }) { version, state, reason }: GroupStateBody,
  ): Promise<Written> {
    return this.groups.move(caller, { id: groupId, version }, state, reason);
  }
}
