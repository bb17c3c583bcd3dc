import { readLines } from './lint-bytes.js';
import { lintWhole } from './lint-calendar.js';
import { lintEvent } from './lint-event.js';
import { finding, type LintFinding } from './lint-finding.js';
import { lintMethod } from './lint-method.js';
import { inside, readTree, tree } from './lint-tree.js';
import { lintProperty } from './lint-values.js';

/**
 * Everything that is wrong with an iCalendar file, in the order of its lines; empty for a file that may leave the
 * house. Stricter than the parsers of calendar programs: each of those overlooks most of these faults, but no two the
 * same.
 */
export function lintCalendar(bytes: string | Uint8Array): LintFinding[] {
  const isText = typeof bytes === 'string';
  const { lines, findings } = readLines(isText ? Buffer.from(bytes) : bytes);
  if (isText && !bytes.isWellFormed()) findings.push(finding('utf8', 1, 'lone surrogate'));
  const { calendar, findings: nesting } = readTree(lines);
  findings.push(...nesting);
  if (calendar) {
    findings.push(...tree(calendar).flatMap(({ properties }) => properties.flatMap(lintProperty)));
    findings.push(...inside(calendar, 'VEVENT').flatMap(lintEvent), ...lintWhole(calendar), ...lintMethod(calendar));
  }
  return findings.sort((a, b) => a.line - b.line);
}
