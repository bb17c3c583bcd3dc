import { Problem } from '#libs/kernel';

/** Wrong address, wrong password, disabled or waiting after failures: deliberately one answer for all. */
export class SignInRefused extends Problem {
  readonly code = 'sign-in.refused';
  readonly kind = 'unauthenticated';
}

export class AddressTaken extends Problem {
  readonly code = 'account.address-taken';
  readonly kind = 'conflict';
}

/** The link to a password was used, replaced or has expired. */
export class PasswordLinkSpent extends Problem {
  readonly code = 'account.link-spent';
  readonly kind = 'conflict';
}

/** There is an administrator already, or the code is wrong: one answer, so that the code cannot be tried later. */
export class FirstStartRefused extends Problem {
  readonly code = 'first-start.refused';
  readonly kind = 'forbidden';
}

/** Nobody could let anybody in again. */
export class LastAdministrator extends Problem {
  readonly code = 'account.last-administrator';
  readonly kind = 'conflict';
}
