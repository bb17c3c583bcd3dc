/** What the lint watches over, most of it from RFC 5545, 5546 (methods), 6868 (parameters) and 7986 (newer names). */
export type LintRule =
  | 'utf8'
  | 'line-ending'
  | 'line-length'
  | 'control-character'
  | 'content-line'
  | 'nesting'
  | 'property-order'
  | 'cardinality'
  | 'missing'
  | 'enumeration'
  | 'cal-address'
  | 'uri'
  | 'text-escape'
  | 'number'
  | 'duration'
  | 'utc-time'
  | 'date-time'
  | 'time-order'
  | 'zone'
  | 'recurrence-id'
  | 'recurrence-rule'
  | 'uid-twice'
  | 'method'
  | 'alarm';

/** `line` counts physical lines from 1. */
export type LintFinding = Readonly<{ rule: LintRule; line: number; detail: string }>;

export const finding = (rule: LintRule, line: number, detail: string): LintFinding => ({ rule, line, detail });
