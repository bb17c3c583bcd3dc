import { finding, type LintFinding } from './lint-finding.js';

/** An unfolded line and where it begins. */
export type LogicalLine = Readonly<{ text: string; line: number }>;

const LF = 0x0a;
const CR = 0x0d;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// Everything RFC 5545 calls CONTROL; the tab is white space and allowed.
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/** Line endings, octets per physical line, encoding and control characters: what only the bytes can tell. */
export function readLines(bytes: Uint8Array): { lines: LogicalLine[]; findings: LintFinding[] } {
  const findings: LintFinding[] = [];
  const lines: { text: string; line: number }[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(LF, start);
    const end = newline < 0 ? bytes.length : newline;
    const isWhole = newline > start && bytes[newline - 1] === CR;
    if (newline < 0) findings.push(finding('line-ending', line, 'the last line is not ended'));
    else if (!isWhole) findings.push(finding('line-ending', line, 'LF without CR'));
    const octets = bytes.subarray(start, isWhole ? end - 1 : end);
    start = end + 1;
    if (octets.length > 75) findings.push(finding('line-length', line, `${octets.length} octets`));
    const text = decode(octets, line, findings);
    if (text.includes('\r')) findings.push(finding('line-ending', line, 'CR without LF'));
    if (CONTROL.test(text.replaceAll('\r', ''))) findings.push(finding('control-character', line, 'raw control'));
    const previous = lines.at(-1);
    if (/^[ \t]/.test(text) && previous) previous.text += text.slice(1);
    else lines.push({ text, line });
  }
  return { lines, findings };
}

function decode(octets: Uint8Array, line: number, findings: LintFinding[]): string {
  try {
    return strict.decode(octets);
  } catch {
    findings.push(finding('utf8', line, 'not UTF-8 by itself'));
    return Buffer.from(octets).toString('latin1');
  }
}
