import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './account.entity.js';
import { AccountsQueries } from './accounts.queries.js';
import { Accounts } from './accounts.service.js';
import { FirstStart } from './first-start.service.js';
import { LinkTokens } from './link-tokens.service.js';
import { OwnAccountQueries } from './own-account.queries.js';
import { Passwords } from './passwords.service.js';
import { Session } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';

// account_role has no entity: its foreign key names a table of another library, and SQL reads it best.
@Module({
  imports: [TypeOrmModule.forFeature([Account, Session])],
  providers: [Accounts, AccountsQueries, FirstStart, LinkTokens, OwnAccountQueries, Passwords, Sessions, SignIn],
  exports: [Accounts, AccountsQueries, FirstStart, LinkTokens, OwnAccountQueries, Sessions, SignIn],
})
export class AuthModule {}
