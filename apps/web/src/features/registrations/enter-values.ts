import type { Body, Land, Mode, PersonSummary, RegistrationRow } from '../../api/types';

const nobody = {
  /** Somebody the network knows: name and mailbox then stand as they are, or they would be another person. */
  known: null as PersonSummary | null,
  salutation: 'none' as PersonSummary['salutation'],
  title: '',
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  /** Without an id it is only a name. */
  organisation: null as { id: string; name: string } | null,
  functionTitle: '',
  projectName: '',
  land: '' as Land | '',
  /** Of the mails to them, whatever the language of whoever enters them. */
  language: 'de' as PersonSummary['language'],
};

type Who = typeof nobody;

export const startValues = (mode: Mode, walkIn = false) => ({
  ...nobody,
  mode,
  place: 'regular' as RegistrationRow['place'],
  dietary: '',
  accessNeeds: '',
  listsName: false,
  walkIn,
});

export type EnterValues = ReturnType<typeof startValues>;

/** Somebody of the network, with what the list of participants says of them. */
export function knownValues(person: PersonSummary): Who {
  const { salutation, title, firstName, lastName, email, organisation, organisationName, land, language, projects } =
    person;
  return {
    ...nobody,
    known: person,
    salutation,
    title,
    firstName,
    lastName,
    email: email ?? '',
    organisation: organisation ?? (organisationName === '' ? null : { id: '', name: organisationName }),
    land: land ?? '',
    language,
    projectName: projects.length === 1 ? projects[0]!.name : '',
  };
}

/** Whether a mailbox and both names are known, without which nobody can be registered. */
export const isReachable = ({ firstName, email }: PersonSummary): boolean => firstName !== '' && email !== null;

/** Those of a search who are behind the mailbox itself, however it is written. */
export const ofMailbox = (rows: readonly PersonSummary[], email: string): readonly PersonSummary[] =>
  rows.filter((row) => row.email !== null && row.email.toLowerCase() === email.trim().toLowerCase());

/** Nobody is chosen any more; `typed` was looked for in vain and need not be typed again. */
export const newValues = (typed: string): Who => ({ ...nobody, ...typedName(typed) });

export function typedName(typed: string): Partial<Pick<Who, 'firstName' | 'lastName' | 'email'>> {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text.includes('@')) return { email: text };
  const [last, first] = text.split(', ');
  if (first !== undefined) return { firstName: first, lastName: last! };
  const space = text.lastIndexOf(' ');
  return space < 0 ? { lastName: text } : { firstName: text.slice(0, space), lastName: text.slice(space + 1) };
}

export const enterBody = ({
  known: _,
  organisation,
  land,
  ...values
}: EnterValues): Body<'/api/events/{eventId}/registrations', 'post'> => ({
  ...values,
  organisationId: organisation?.id || null,
  organisationName: organisation?.name ?? '',
  land: land || null,
});
