import type { ApplicationInput, RegistrationWay } from '#libs/registration';
import type { InvitedPerson } from './invited-person.queries.js';

/** What somebody who accepts says about this event; all the rest is known. */
export type Acceptance = Pick<ApplicationInput, 'mode'> &
  Partial<
    Pick<
      ApplicationInput,
      | 'organisationName'
      | 'practiceStage'
      | 'projectName'
      | 'question'
      | 'dietary'
      | 'accessNeeds'
      | 'listsName'
      | 'listsEmail'
    >
  >;

/** The acceptance as an application: what the network knows goes before what is asked only where it knows nothing. */
export const applicationOf = (
  { eventId, ...person }: InvitedPerson & Readonly<{ email: string }>,
  acceptance: Acceptance,
  via: RegistrationWay,
): ApplicationInput => ({
  ...{
    eventId,
    via,
    place: person.isPromised ? 'guarantee' : 'regular',
    mode: acceptance.mode,
    language: person.language,
  },
  ...{ email: person.email, salutation: person.salutation, title: person.title },
  ...{ firstName: person.firstName, lastName: person.lastName },
  ...{ functionTitle: person.functionTitle, phone: person.phone, land: person.land },
  organisationId: person.organisationId,
  organisationName: person.organisationName || (acceptance.organisationName ?? ''),
  practiceStage: person.practiceStage ?? acceptance.practiceStage ?? null,
  projectName: acceptance.projectName ?? '',
  question: acceptance.question ?? '',
  dietary: acceptance.dietary ?? '',
  accessNeeds: acceptance.accessNeeds ?? '',
  listsName: acceptance.listsName ?? false,
  listsEmail: acceptance.listsEmail ?? false,
  isFirstTime: null,
  futureInvitations: false,
});
