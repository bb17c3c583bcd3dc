import type { FieldFault } from '#libs/kernel';

/** What both zod and any other Standard Schema library tell about a fault; zod adds the rest. */
export type SchemaIssue = Readonly<{
  message: string;
  path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  code?: string;
  origin?: string;
  keys?: readonly string[];
}>;

const MOST = 50;

/** Field and fault code of every issue, at most 50: a body may hold thousands. */
export function faultsOf(issues: readonly SchemaIssue[]): FieldFault[] {
  return issues
    .slice(0, MOST)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys ?? []).slice(0, MOST).map((key) => ({ field: fieldOf(issue, key), fault: 'unknown-field' }))
        : [{ field: fieldOf(issue), fault: faultOf(issue) }],
    )
    .slice(0, MOST);
}

function fieldOf(issue: SchemaIssue, key?: string): string {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  return (key === undefined ? path : [...path, key]).join('.').slice(0, 200);
}

function faultOf({ code, message, origin }: SchemaIssue): string {
  // A schema that names its fault itself does so in one word; zod's own messages are sentences.
  if (/^[a-z-]+$/.test(message)) return message;
  const isText = origin === 'string' || origin === 'array';
  switch (code) {
    case 'invalid_type':
      return message.endsWith('received undefined') ? 'required' : 'wrong-type';
    case 'too_small':
      return isText ? 'too-short' : 'too-small';
    case 'too_big':
      return isText ? 'too-long' : 'too-big';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-allowed';
    default:
      return 'bad-format';
  }
}
