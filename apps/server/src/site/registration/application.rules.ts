import type { Language } from '#libs/kernel';
import type { ApplicationInput } from '#libs/registration';
import type { ApplicationForm, KnownApplicationForm } from './application.dto.js';

type Person = Pick<ApplicationInput, 'email' | 'salutation' | 'title' | 'firstName' | 'lastName'>;

/** The public form as an application. */
export function applicationOf(eventId: string, form: ApplicationForm, language: Language): ApplicationInput {
  const { privacy: _, ...fields } = form;
  return { eventId, ...fields, organisationId: null, language, via: 'public', place: 'regular' };
}

/** Somebody whose mailbox is proven: the address comes from the contacts and cannot be typed. */
export const knownApplicationOf = (
  eventId: string,
  person: Person,
  form: KnownApplicationForm,
  language: Language,
): ApplicationInput => ({
  eventId,
  ...person,
  ...form,
  organisationId: null,
  language,
  via: 'public',
  place: 'regular',
});
