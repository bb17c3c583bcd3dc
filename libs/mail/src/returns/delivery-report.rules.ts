/** What a report says of one recipient (RFC 3464, 2.3). Words are in lower case, except for the diagnosis. */
export type ReportedRecipient = Readonly<{
  /** Addresses it names: the one that was written to and, behind a forwarding, another one. */
  addresses: readonly string[];
  action: string;
  /** Enhanced status code (RFC 3463), `5.1.1`; empty when there is none. */
  status: string;
  diagnosis: string;
}>;

const STATUS = /^([245])\.(\d{1,3})\.(\d{1,3})\b/;

/** Everybody of whom the report tells something. Groups without an action are about the message as a whole. */
export function readReport(report: string): ReportedRecipient[] {
  return report
    .replace(/\r\n/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'))
    .map((fields) => ({
      addresses: ['original-recipient', 'final-recipient']
        .map((name) => valueAfterType(fields.get(name) ?? '').toLowerCase())
        .filter((address) => address.includes('@')),
      action: fields.get('action')!.toLowerCase().split(/[\s(]/, 1)[0]!,
      status: STATUS.exec(fields.get('status') ?? '')?.[0] ?? '',
      diagnosis: valueAfterType(fields.get('diagnostic-code') ?? ''),
    }));
}

/** The fields of a group, unfolded; of a field that comes twice the first. */
function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

/** `rfc822; anna@example.org`, `smtp; 550 5.1.1 ...`: what follows the type. */
const valueAfterType = (value: string): string => value.replace(/^[\w-]+[ \t]*;/, '').replace(/^[\s<]+|[\s>]+$/g, '');
