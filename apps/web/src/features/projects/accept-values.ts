import type { Body, KnownContact, Report } from '../../api/types';

type Named = Readonly<{ id: string; name: string }>;

/** Who speaks for a project, as somebody chooses or types it. */
export type ContactValues = {
  contactIs: 'known' | 'new' | 'none';
  contact: Named | null;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
};

/** The form in which a project is taken on, filled with what was told. */
export type AcceptValues = ContactValues & {
  projectIs: 'known' | 'new';
  project: Named | null;
  name: string;
  website: string;
  carrierIs: 'known' | 'new';
  carrier: Named | null;
  carrierName: string;
  carrierCity: string;
};

/** @param project that somebody has seen to be the same @param mayBeNew somebody whom nobody knows may be entered */
export function acceptValues(
  report: Report,
  project: Named | null,
  known: readonly KnownContact[],
  mayBeNew = true,
): AcceptValues {
  const { contact } = report;
  const [person] = known;
  const { firstName, lastName } = namesIn(contact?.name ?? '');
  return {
    ...{ projectIs: project ? 'known' : 'new', project, name: report.name, website: report.website },
    ...{ carrierIs: 'new', carrier: null, carrierName: report.carrier, carrierCity: report.city },
    contactIs: person ? 'known' : contact && mayBeNew ? 'new' : 'none',
    contact: person ? { id: person.id, name: person.name } : null,
    ...{ firstName, lastName, email: contact?.email ?? '', phone: contact?.phone ?? '' },
  };
}

/** `Dr. Ute Kallweit` -> first and last name as far as they can be told apart; somebody reads over them. */
export function namesIn(name: string): Readonly<{ firstName: string; lastName: string }> {
  const words = name.trim().split(/\s+/);
  const lastName = words.pop() ?? '';
  return { firstName: words.join(' '), lastName };
}

type AcceptBody = Omit<Body<'/api/reports/{reportId}/accept', 'post'>, 'version'>;
type KnownBody = Omit<Body<'/api/reports/{reportId}/already-known', 'post'>, 'version'>;

export const acceptBody = (values: AcceptValues): AcceptBody => ({
  project:
    values.projectIs === 'known'
      ? { id: values.project!.id }
      : {
          name: values.name,
          website: values.website.trim() || null,
          carrier:
            values.carrierIs === 'known'
              ? { id: values.carrier!.id }
              : { name: values.carrierName, city: values.carrierCity },
        },
  contact: contactBody(values),
});

/** Whoever is known stands in the network: nobody is entered anew. */
export const knownBody = (values: AcceptValues): KnownBody => ({
  project: acceptBody(values).project,
  contact: values.contactIs === 'known' ? { id: values.contact!.id } : null,
});

export function contactBody(values: ContactValues): AcceptBody['contact'] {
  const { contactIs, contact, firstName, lastName, email, phone } = values;
  if (contactIs === 'none') return null;
  if (contactIs === 'known') return { id: contact!.id };
  return { firstName, lastName, email: email.trim() || null, phone };
}

/** What can be said without asking the server: field -> code of its fault. */
export function acceptFaults(values: AcceptValues): Readonly<Record<string, string | false>> {
  const { projectIs, carrierIs } = values;
  const isNew = projectIs === 'new';
  return {
    project: projectIs === 'known' && values.project === null && 'required',
    name: isNew && lacks(values.name),
    carrier: isNew && carrierIs === 'known' && values.carrier === null && 'required',
    carrierName: isNew && carrierIs === 'new' && lacks(values.carrierName),
    ...contactPersonFaults(values),
  };
}

export function contactPersonFaults(values: ContactValues): Readonly<Record<string, string | false>> {
  const { contactIs, contact, lastName, email, phone } = values;
  return {
    contact: contactIs === 'known' && contact === null && 'required',
    lastName: contactIs === 'new' && lacks(lastName),
    email: contactIs === 'new' && email.trim() === '' && phone.trim() === '' && 'required',
  };
}

const lacks = (text: string): string | false => text.trim() === '' && 'required';

/** The api's path of a field -> the form's. */
export const acceptFieldOf = (path: string): string => {
  const last = path.split('.').at(-1)!;
  if (path.startsWith('project.carrier.'))
    return last === 'city' ? 'carrierCity' : last === 'id' ? 'carrier' : 'carrierName';
  return last === 'id' ? path.split('.')[0]! : last;
};
