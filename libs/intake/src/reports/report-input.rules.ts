import { type FieldFault, InvalidInput, isStorable, readMailbox, singleLine } from '#libs/kernel';

/** How a report came in. */
export const reportChannels = ['form', 'event_desk', 'personal_page', 'mail', 'phone', 'minutes'] as const;
export type ReportChannel = (typeof reportChannels)[number];

/** What somebody writes about a project, whom to ask there, and who they are. Only the name is needed. */
export type ReportInput = Readonly<{
  project: Readonly<{ name: string; carrier?: string; city?: string; website?: string; note?: string }>;
  contact?: Readonly<{ name?: string; email?: string; phone?: string }>;
  reporter?: Readonly<{ personId?: string; name?: string; email?: string; mayBeNamed?: boolean }>;
}>;

const LONGEST = { name: 300, carrier: 300, city: 120, website: 300, note: 5_000, phone: 60 } as const;

/** What is kept of it. `isSelfReport`: the project reports itself, so its data come from the person (Art. 13 GDPR). */
export type Report = Readonly<{
  raw: Readonly<{ rawName: string; rawCarrier: string; rawCity: string; rawWebsite: string; rawNote: string }>;
  contact: Readonly<{ name: string; email: string | null; phone: string }> | null;
  reporter: Readonly<{ personId: string | null; name: string; email: string | null; mayBeNamed: boolean }> | null;
  isSelfReport: boolean;
}>;

/**
 * Words are kept as they came, but on one line where a line is meant. @throws {InvalidInput} naming every wrong field.
 */
export function prepareReport({ project, contact = {}, reporter = {} }: ReportInput): Report {
  const [contactEmail, reporterEmail] = [readOptional(contact.email), readOptional(reporter.email)];
  refuse([
    ...lineFaults('name', project.name, LONGEST.name, true),
    ...lineFaults('carrier', project.carrier, LONGEST.carrier),
    ...lineFaults('city', project.city, LONGEST.city),
    ...lineFaults('website', project.website, LONGEST.website),
    ...lineFaults('note', project.note, LONGEST.note),
    ...lineFaults('contactName', contact.name, LONGEST.name),
    ...lineFaults('contactPhone', contact.phone, LONGEST.phone),
    ...lineFaults('reporterName', reporter.name, LONGEST.name),
    ...('fault' in contactEmail ? [{ field: 'contactEmail', fault: contactEmail.fault }] : []),
    ...('fault' in reporterEmail ? [{ field: 'reporterEmail', fault: reporterEmail.fault }] : []),
  ]);
  const [asked, told] = [addressOf(contactEmail), addressOf(reporterEmail)];
  const person = { name: line(contact.name), email: asked, phone: line(contact.phone) };
  const by = { personId: reporter.personId ?? null, name: line(reporter.name), email: told };
  return {
    raw: {
      rawName: line(project.name),
      rawCarrier: line(project.carrier),
      rawCity: line(project.city),
      rawWebsite: line(project.website),
      rawNote: (project.note ?? '').trim(),
    },
    contact: isSomebody(person) ? person : null,
    reporter: isSomebody(by) || by.personId !== null ? { ...by, mayBeNamed: reporter.mayBeNamed ?? false } : null,
    isSelfReport: asked !== null && asked === told,
  };
}

const line = (text = ''): string => singleLine(text);

const isSomebody = (one: Readonly<{ name: string; email: string | null; phone?: string }>): boolean =>
  one.name !== '' || one.email !== null || (one.phone ?? '') !== '';

type Address = ReturnType<typeof readMailbox> | Readonly<{ address: null }>;

const readOptional = (text = ''): Address => (text.trim() === '' ? { address: null } : readMailbox(text));
const addressOf = (read: Address): string | null => ('address' in read ? read.address : null);

function lineFaults(field: string, text = '', longest: number, isRequired = false): FieldFault[] {
  if (!isStorable(text)) return [{ field, fault: 'not-storable' }];
  if (isRequired && singleLine(text) === '') return [{ field, fault: 'required' }];
  return text.length > longest ? [{ field, fault: 'too-long' }] : [];
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new InvalidInput(...faults);
}
