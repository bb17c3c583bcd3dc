import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#libs/kernel';

/** Who may call a route. A route without one of these marks keeps the server from starting. */
export type Access =
  | Readonly<{ for: 'everybody'; greets: boolean }>
  | Readonly<{ for: 'accounts' }>
  | Readonly<{ for: 'participants' }>
  | Readonly<{ for: 'helpers' }>
  | Readonly<{ for: 'permission'; permission: Permission }>;

export const ACCESS = 'tagwerk:access';

const mark = (access: Access) => SetMetadata(ACCESS, access);

/**
 * Signed in, and holding the permission in some network. Whether it is held in *this* network is the service's to
 * check: only it knows which network a row belongs to.
 */
export const Requires = (permission: Permission) => mark({ for: 'permission', permission });

/** Signed in, whatever the roles. */
export const SignedIn = () => mark({ for: 'accounts' });

/** Came by the link in a mail (participant cookie). */
export const ForParticipants = () => mark({ for: 'participants' });

/** Typed the PIN of a check-in link on this device (check-in cookie); for that one gathering. */
export const ForHelpers = () => mark({ for: 'helpers' });

export const Public = () => mark({ for: 'everybody', greets: false });

/** For everybody, and whoever came by a link of ours is known. */
export const PublicGreeting = () => mark({ for: 'everybody', greets: true });
