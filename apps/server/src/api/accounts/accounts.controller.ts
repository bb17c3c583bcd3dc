import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { AccountRoles, Accounts, AccountsQueries, type AccountView, Invitations } from '#libs/auth';
import type { Caller, Page } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  accountAnswer,
  type AccountParams,
  accountParams,
  accountsAnswer,
  type AccountsQuery,
  accountsQuery,
  type InvitationBody,
  invitationBody,
  type RoleBody,
  roleBody,
  type RoleParams,
  roleParams,
} from './accounts.dto.js';

@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
    private readonly roles: AccountRoles,
  ) {}

  @Get()
  @Requires('account:write')
  @Answers(accountsAnswer, 'Accounts with a role in a network whose team you manage')
  list(
    @CurrentCaller() { scope }: Caller,
    @Query({ schema: accountsQuery }) query: AccountsQuery,
  ): Promise<Page<AccountView>> {
    return this.queries.listAccounts(scope, query);
  }

  @Post('invitations')
  @Requires('account:write')
  @Answers(accountAnswer, 'Invite somebody by mail, or give a role to who has an account', 201)
  invite(
    @CurrentCaller() caller: Caller,
    @Body({ schema: invitationBody }) body: InvitationBody,
  ): Promise<AccountView> {
    return this.invitations.invite(caller, body);
  }

  @Get(':accountId')
  @Requires('account:write')
  @Answers(accountAnswer, 'One account')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: accountParams }) { accountId }: AccountParams,
  ): Promise<AccountView> {
    return this.queries.getAccount(scope, accountId);
  }

  @Post(':accountId/roles')
  @Requires('account:write')
  @Answers(accountAnswer, 'Grant a role in a network')
  grant(
    @CurrentCaller() caller: Caller,
    @Param({ schema: accountParams }) { accountId }: AccountParams,
    @Body({ schema: roleBody }) body: RoleBody,
  ): Promise<AccountView> {
    return this.roles.grant(caller, { accountId, ...body });
  }

  @Delete(':accountId/roles/:networkId/:role')
  @Requires('account:write')
  @AnswersNothing('Revoke a role and sign the account out')
  revoke(@CurrentCaller() caller: Caller, @Param({ schema: roleParams }) params: RoleParams): Promise<void> {
    return this.roles.revoke(caller, params);
  }

  @Post(':accountId/disable')
  @Requires('account:write')
  @Answers(accountAnswer, 'Keep an account from signing in (instance administrators)')
  disable(
    @CurrentCaller() caller: Caller,
    @Param({ schema: accountParams }) { accountId }: AccountParams,
  ): Promise<AccountView> {
    return this.accounts.disable(caller, accountId);
  }

  @Post(':accountId/enable')
  @Requires('account:write')
  @Answers(accountAnswer, 'Let an account sign in again (instance administrators)')
  enable(
    @CurrentCaller() caller: Caller,
    @Param({ schema: accountParams }) { accountId }: AccountParams,
  ): Promise<AccountView> {
    return this.accounts.enable(caller, accountId);
  }
}
