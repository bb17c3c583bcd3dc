import { type FieldFault, InvalidInput, isStorable, readMailbox, singleLine } from '#libs/kernel';

/** How a report came in. */
export const reportChannels = ['form', 'event_desk', 'personal_page', 'mail', 'phone', 'minutes'] as const;
export type ReportChannel = (typeof reportChannels)[number];

/** What somebody writes about a project, whom to ask there, and who they are. Only the name is needed. */
export type ReportInput = Readonly<{
  project: Readonly<{ name: string; carrier?: string; city?: string; website?: string; note?: string }>;
  contact?: ContactInput;
  reporter?: Readonly<{ personId?: string; name?: string; email?: string; mayBeNamed?: boolean }>;
}>;

export type ContactInput = Readonly<{ name?: string; email?: string; phone?: string }>;

export const LONGEST = { name: 300, carrier: 300, city: 120, website: 300, note: 5_000, phone: 60 } as const;

/** Whom to ask in a project, as somebody named them. */
export type Contact = Readonly<{ name: string; email: string | null; phone: string }>;

/** What is kept of it. `isSelfReport`: the project reports itself, so its data come from the person (Art. 13 GDPR). */
export type Report = Readonly<{
  raw: Readonly<{ rawName: string; rawCarrier: string; rawCity: string; rawWebsite: string; rawNote: string }>;
  contact: Contact | null;
  reporter: Readonly<{ personId: string | null; name: string; email: string | null; mayBeNamed: boolean }> | null;
  isSelfReport: boolean;
}>;

/**
 * Words are kept as they came, but on one line where a line is meant. @throws {InvalidInput} naming every wrong field.
 */
export function prepareReport({ project, contact = {}, reporter = {} }: ReportInput): Report {
  const email = readOptional(reporter.email);
  refuse([
    ...lineFaults('name', project.name, LONGEST.name, true),
    ...lineFaults('carrier', project.carrier, LONGEST.carrier),
    ...lineFaults('city', project.city, LONGEST.city),
    ...lineFaults('website', project.website, LONGEST.website),
    ...lineFaults('note', project.note, LONGEST.note),
    ...contactFaults(contact),
    ...lineFaults('reporterName', reporter.name, LONGEST.name),
    ...addressFaults('reporterEmail', email),
  ]);
  const person = contactOf(contact);
  const by = { personId: reporter.personId ?? null, name: line(reporter.name), email: addressOf(email) };
  return {
    raw: {
      rawName: line(project.name),
      rawCarrier: line(project.carrier),
      rawCity: line(project.city),
      rawWebsite: line(project.website),
      rawNote: (project.note ?? '').trim(),
    },
    contact: person,
    reporter: isSomebody(by) || by.personId !== null ? { ...by, mayBeNamed: reporter.mayBeNamed ?? false } : null,
    isSelfReport: by.email !== null && person?.email === by.email,
  };
}

/** Null when nobody is named. @throws {InvalidInput} */
export function prepareContact(contact: ContactInput): Contact | null {
  refuse(contactFaults(contact));
  return contactOf(contact);
}

const contactFaults = ({ name, email, phone }: ContactInput): FieldFault[] => [
  ...lineFaults('contactName', name, LONGEST.name),
  ...lineFaults('contactPhone', phone, LONGEST.phone),
  ...addressFaults('contactEmail', readOptional(email)),
];

function contactOf({ name, email, phone }: ContactInput): Contact | null {
  const contact = { name: line(name), email: addressOf(readOptional(email)), phone: line(phone) };
  return isSomebody(contact) ? contact : null;
}

const line = (text = ''): string => singleLine(text);

const isSomebody = (one: Readonly<{ name: string; email: string | null; phone?: string }>): boolean =>
  one.name !== '' || one.email !== null || (one.phone ?? '') !== '';

type Address = ReturnType<typeof readMailbox> | Readonly<{ address: null }>;

const readOptional = (text = ''): Address => (text.trim() === '' ? { address: null } : readMailbox(text));
const addressOf = (read: Address): string | null => ('address' in read ? read.address : null);

// Zero-width characters alone fill a field without anybody seeing it.
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const addressFaults = (field: string, read: Address): FieldFault[] =>
  'fault' in read ? [{ field, fault: read.fault }] : [];

function lineFaults(field: string, text = '', longest: number, isRequired = false): FieldFault[] {
  if (!isStorable(text)) return [{ field, fault: 'not-storable' }];
  if (isRequired && !VISIBLE.test(text)) return [{ field, fault: 'required' }];
  return text.length > longest ? [{ field, fault: 'too-long' }] : [];
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new InvalidInput(...faults);
}
