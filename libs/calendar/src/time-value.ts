/** A DATE or DATE-TIME value of RFC 5545 §3.3.4 and §3.3.5. `milliseconds` are those of the wall clock read as UTC. */
export type TimeValue = Readonly<{ kind: 'date' | 'local' | 'utc'; milliseconds: number }>;

const FORM = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

/** Null for any other form and for days and times that do not exist. */
export function parseTime(value: string): TimeValue | null {
  const match = FORM.exec(value);
  if (!match) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
  date.setUTCFullYear(year!);
  const exists = date.getUTCMonth() === month! - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  if (!exists || second > 59) return null;
  const kind = match[4] === undefined ? 'date' : match[7] === 'Z' ? 'utc' : 'local';
  return { kind, milliseconds: date.getTime() };
}
