import type { Land, PersonView } from '../../api/types';

export const personValues = (person: PersonView | null) => ({
  salutation: person?.salutation ?? ('none' as const),
  title: person?.title ?? '',
  firstName: person?.firstName ?? '',
  lastName: person?.lastName ?? '',
  email: person?.email ?? '',
  phone: person?.phone ?? '',
  /** Without an id it is only a name. */
  organisation: person?.organisation ?? (person?.organisationName ? { id: '', name: person.organisationName } : null),
  functionTitle: person?.functionTitle ?? '',
  land: person?.land ?? ('' as Land | ''),
  language: person?.language ?? ('de' as const),
  channel: person?.channel ?? ('email' as const),
  tags: (person?.tags ?? []) as readonly string[],
  source: person?.source ?? '',
  legalBasis: person?.legalBasis ?? '',
});

export type PersonValues = ReturnType<typeof personValues>;

export const personBody = ({ organisation, land, email, tags, ...values }: PersonValues) => ({
  ...values,
  tags: [...tags],
  organisationId: organisation?.id || null,
  organisationName: organisation && organisation.id === '' ? organisation.name : '',
  land: land || null,
  email: email.trim() === '' ? null : email,
});
