import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '#libs/mail';
import { AccountRoles } from './account-roles.service.js';
import { Account } from './account.entity.js';
import { AccountsQueries } from './accounts.queries.js';
import { Accounts } from './accounts.service.js';
import { FirstStart } from './first-start.service.js';
import { Invitations } from './invitations.service.js';
import { LinkTokens } from './link-tokens.service.js';
import { MailboxSenders } from './mailbox-senders.service.js';
import { OwnAccountQueries } from './own-account.queries.js';
import { PasswordChanges } from './password-changes.service.js';
import { Passwords } from './passwords.service.js';
import { PublishedPasswords } from './published-passwords.service.js';
import { AuthRetention } from './retention.service.js';
import { Session } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import { SignInFailures } from './sign-in-failures.service.js';
import { SignIn } from './sign-in.service.js';

const services = [
  AccountRoles,
  Accounts,
  AccountsQueries,
  AuthRetention,
  FirstStart,
  Invitations,
  LinkTokens,
  MailboxSenders,
  OwnAccountQueries,
  PasswordChanges,
  PublishedPasswords,
  Sessions,
  SignIn,
];

// account_role has no entity: its foreign key names a table of another library, and SQL reads it best.
@Module({
  imports: [TypeOrmModule.forFeature([Account, Session]), MailModule],
  providers: [...services, Passwords, SignInFailures],
  exports: services,
})
export class AuthModule {}
