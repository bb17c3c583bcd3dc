import type { ContactQuestion } from '../../api/types';
import {
  acceptFieldOf,
  contactBody,
  contactPersonFaults,
  type ContactValues,
  namesIn,
} from '../projects/accept-values';
import { enterContact, noteSearch, type replaceContact } from './ledger';

export type SearchValues = ContactValues & {
  place: Parameters<ReturnType<typeof noteSearch>>[0]['place'];
  note: string;
  source: string;
};

export const contactValues: SearchValues = {
  ...{ place: 'website', contactIs: 'none', contact: null, firstName: '', lastName: '', email: '', phone: '' },
  ...{ note: '', source: '' },
};

/** Filled with what whoever told of the project has said; somebody reads over it before it is entered. */
export function answeredContact(
  { contact }: Pick<ContactQuestion['answers'][number], 'contact'>,
  source: string,
): SearchValues {
  const values: SearchValues = { ...contactValues, contactIs: 'new', place: 'reporter', source };
  if (contact === null) return values;
  return { ...values, ...namesIn(contact.name), email: contact.email ?? '', phone: contact.phone };
}

export const isFound = ({ contactIs }: Pick<SearchValues, 'contactIs'>): boolean => contactIs !== 'none';

/** Whoever was found becomes the contact; that nobody was found is written down. */
export const sendContact = (obligationId: string) => async (values: SearchValues, key: string) => {
  const { place, note, source } = values;
  const contact = contactBody(values);
  const written =
    contact === null
      ? await noteSearch(obligationId)({ place, note }, key)
      : await enterContact(obligationId)({ place, source, contact }, key);
  return { ...written, isFound: contact !== null };
};

/** What can be said without asking the server: field -> code of its fault. Whom others name is told where they were found. */
export function contactFaults(values: SearchValues): Readonly<Record<string, string | false>> {
  const { contactIs, note, source } = values;
  return {
    ...contactPersonFaults(values),
    note: contactIs === 'none' && note.trim() === '' && 'required',
    source: contactIs === 'new' && source.trim() === '' && 'required',
  };
}

export const contactFieldOf = (path: string): string => (path.startsWith('contact') ? acceptFieldOf(path) : path);

export type ReplaceValues = SearchValues & { former: string };

export const replaceBody = (values: ReplaceValues): Parameters<ReturnType<typeof replaceContact>>[0] => ({
  ...{ formerId: values.former, place: values.place, source: values.source, contact: contactBody(values)! },
});
