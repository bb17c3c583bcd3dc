/** One logical line of iCalendar: `NAME;PARAMETER=value:value` (RFC 5545 §3.1). Names are in upper case. */
export type ContentLine = Readonly<{
  name: string;
  parameters: ReadonlyMap<string, readonly string[]>;
  value: string;
}>;

const NAME = /[A-Za-z0-9-]+/y;
const QUOTED = /"([^"]*)"/y;
const PLAIN = /[^";:,]*/y;

/** The parts of an unfolded line, parameter values decoded (RFC 6868); null when the grammar is violated. */
export function parseContentLine(line: string): ContentLine | null {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) at += match[0].length;
    return match;
  };
  const name = take(NAME)?.[0];
  if (!name) return null;
  const parameters = new Map<string, string[]>();
  while (line[at] === ';') {
    at += 1;
    const parameter = take(NAME)?.[0].toUpperCase();
    if (!parameter || line[at] !== '=' || parameters.has(parameter)) return null;
    const values: string[] = [];
    do {
      at += 1;
      values.push(decoded(take(QUOTED)?.[1] ?? take(PLAIN)?.[0] ?? ''));
    } while (line[at] === ',');
    parameters.set(parameter, values);
  }
  return line[at] === ':' ? { name: name.toUpperCase(), parameters, value: line.slice(at + 1) } : null;
}

const MARKS: Record<string, string> = { "^'": '"', '^n': '\n', '^^': '^' };
const decoded = (value: string): string => value.replace(/\^['n^]/g, (mark) => MARKS[mark]!);

/**
 * What a quoted parameter may hold: the circumflex form of RFC 6868 for quotes and breaks, and a slash for the
 * backslash, which means itself by the standard but starts an escape for ical.js and so for Thunderbird.
 */
export const encodeParameter = (value: string): string =>
  value.replaceAll('^', '^^').replaceAll('"', "^'").replaceAll('\n', '^n').replaceAll('\\', '/');

/** A TEXT value (RFC 5545 §3.3.11): backslash, semicolon, comma and line break escaped. */
export const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

export const unescapeText = (text: string): string =>
  text.replace(/\\(.)/gs, (_, character: string) => (/n/i.test(character) ? '\n' : character));
