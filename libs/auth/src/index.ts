export { AccountRoles, type RoleChange } from './account-roles.service.js';
export {
  AddressTaken,
  FirstStartRefused,
  LastAdministrator,
  PasswordLinkSpent,
  SignInRefused,
} from './account.errors.js';
export { type AccountView, AccountsQueries } from './accounts.queries.js';
export { Accounts, type NewAccount } from './accounts.service.js';
export { AuthModule } from './auth.module.js';
export { type FirstAdministrator, FirstStart } from './first-start.service.js';
export { type Invitation, Invitations } from './invitations.service.js';
export { anybody, LinkTokens, type Participant } from './link-tokens.service.js';
export { MailboxSenders } from './mailbox-senders.service.js';
export { type OwnAccount, OwnAccountQueries, type OwnNetwork, type SessionView } from './own-account.queries.js';
export { PasswordChanges } from './password-changes.service.js';
export { permissionsOfRole, type RoleInNetwork, scopeOfHelper } from './permissions.rules.js';
export { AuthRetention } from './retention.service.js';
export { PublishedPasswords } from './published-passwords.service.js';
export { type OpenSession, Sessions } from './sessions.service.js';
export { SignIn, type SignedInTokens, type SignInInput } from './sign-in.service.js';
