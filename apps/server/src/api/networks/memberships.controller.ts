import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { MembershipQueries, MembershipService, type MembershipView } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type GroupParams,
  groupParams,
  membershipAnswer,
  type MembershipMoveBody,
  membershipMoveBody,
  type MembershipParams,
  membershipParams,
  membershipReference,
  membershipsAnswer,
  type MembershipsQuery,
  membershipsQuery,
  type NewMembershipBody,
  newMembershipBody,
} from './groups.dto.js';
import { type NetworkParams, networkParams } from './networks.dto.js';

type Reference = Readonly<{ id: string }>;

@Controller('api')
export class MembershipsController {
  constructor(
    private readonly queries: MembershipQueries,
    private readonly memberships: MembershipService,
  ) {}

  @Get('networks/:networkId/memberships')
  @Requires('contact:read')
  @Answers(membershipsAnswer, 'Who belongs to which group, now or on a day')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: membershipsQuery }) { page, size, ...filter }: MembershipsQuery,
  ): Promise<Page<MembershipView>> {
    return this.queries.list(scope, networkId, filter, { page, size });
  }

  @Post('groups/:groupId/memberships')
  @Requires('contact:write')
  @Answers(membershipReference, 'Admit a member, or propose one', 201)
  open(
    @CurrentCaller() caller: Caller,
    @Param({ schema: groupParams }) { groupId }: GroupParams,
    @Body({ schema: newMembershipBody }) { isProposal, ...body }: NewMembershipBody,
  ): Promise<Reference> {
    const input = { ...body, groupId };
    return isProposal ? this.memberships.propose(caller, input) : this.memberships.admit(caller, input);
  }

  @Get('memberships/:membershipId')
  @Requires('contact:read')
  @Answers(membershipAnswer, 'One membership')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: membershipParams }) { membershipId }: MembershipParams,
  ): Promise<MembershipView> {
    return this.queries.get(scope, membershipId);
  }

  @Post('memberships/:membershipId/activate')
  @Requires('contact:write')
  @Answers(membershipReference, 'Accept a proposal, or take a suspended membership up again (as a new row)')
  activate(
    @CurrentCaller() caller: Caller,
    @Param({ schema: membershipParams }) { membershipId }: MembershipParams,
    @Body({ schema: membershipMoveBody }) move: MembershipMoveBody,
  ): Promise<Reference> {
    return this.memberships.activate(caller, membershipId, move);
  }

  @Post('memberships/:membershipId/suspend')
  @Requires('contact:write')
  @Answers(membershipReference, 'Let a membership rest from a day on')
  suspend(
    @CurrentCaller() caller: Caller,
    @Param({ schema: membershipParams }) { membershipId }: MembershipParams,
    @Body({ schema: membershipMoveBody }) move: MembershipMoveBody,
  ): Promise<Reference> {
    return this.memberships.suspend(caller, membershipId, move);
  }

  @Post('memberships/:membershipId/end')
  @Requires('contact:write')
  @Answers(membershipReference, 'End a membership on a day, or turn a proposal down')
  end(
    @CurrentCaller() caller: Caller,
    @Param({ schema: membershipParams }) { membershipId }: MembershipParams,
    @Body({ schema: membershipMoveBody }) move: MembershipMoveBody,
  ): Promise<Reference> {
    return this.memberships.end(caller, membershipId, move);
  }
}
