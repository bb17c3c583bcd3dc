import { unescapeText } from './content-line.js';
import { fold, unfold } from './fold.js';

/** Carries a finished line through the generator, which has no way to write it itself. */
export const CARRIED_LINE = 'X-TAGWERK-LINE';

/**
 * What ical-generator 10.2 writes, put right: calendar properties stand before the first component, URLs lose the
 * escapes of text, the scheme of addresses is written small, and carried lines are unpacked.
 * Returns logical lines, because only folding after the repairs gives the right lengths.
 */
export function canonicalLines(generated: string): string[] {
  const lines = unfold(generated).map(repaired);
  const properties: string[] = [];
  const components: string[] = [];
  let depth = 0;
  for (const line of lines.slice(1, -1)) {
    if (line.startsWith('BEGIN:')) depth += 1;
    (depth === 0 ? properties : components).push(line);
    if (line.startsWith('END:')) depth -= 1;
  }
  return [lines[0]!, ...properties, ...components, lines.at(-1)!];
}

/** The bytes as they travel: folded, every line ended, also the last one. */
export const serialise = (lines: readonly string[]): string => lines.map(fold).join('');

function repaired(line: string): string {
  switch (/^[A-Z-]+/.exec(line)?.[0]) {
    case CARRIED_LINE:
    case 'URL':
      return afterName(line, unescapeText);
    case 'ORGANIZER':
    case 'ATTENDEE':
      return line.replace('":MAILTO:', '":mailto:');
    default:
      return line;
  }
}

function afterName(line: string, change: (value: string) => string): string {
  const colon = line.indexOf(':');
  const value = change(line.slice(colon + 1));
  return line.startsWith(CARRIED_LINE) ? value : `URL:${value}`;
}
