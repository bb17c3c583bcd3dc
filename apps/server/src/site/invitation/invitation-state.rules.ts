import { type OwnRegistrationView, standing } from '#libs/registration';

/** Their registration while they have a place, are offered one or wait; null for everybody else. */
export const comingAs = (own: OwnRegistrationView | null): OwnRegistrationView | null =>
  own !== null && standing[own.status].countsForOrganisation ? own : null;
