import { type ContentLine, parseContentLine } from './content-line.js';
import { type LogicalLine } from './lint-bytes.js';
import { finding, type LintFinding } from './lint-finding.js';

export type Property = ContentLine & Readonly<{ line: number }>;
export type Component = Readonly<{ name: string; line: number; properties: Property[]; components: Component[] }>;

const PARENTS: Record<string, readonly string[]> = {
  VCALENDAR: [''],
  VEVENT: ['VCALENDAR'],
  VTODO: ['VCALENDAR'],
  VJOURNAL: ['VCALENDAR'],
  VFREEBUSY: ['VCALENDAR'],
  VTIMEZONE: ['VCALENDAR'],
  VALARM: ['VEVENT', 'VTODO'],
  STANDARD: ['VTIMEZONE'],
  DAYLIGHT: ['VTIMEZONE'],
};

/** The component tree; one VCALENDAR, every BEGIN with its END, properties before components. */
export function readTree(lines: readonly LogicalLine[]): { calendar: Component | null; findings: LintFinding[] } {
  const findings: LintFinding[] = [];
  const root: Component = { name: '', line: 1, properties: [], components: [] };
  const open = [root];
  for (const { text, line } of lines) {
    const parsed = parseContentLine(text);
    const current = open.at(-1)!;
    if (!parsed) {
      findings.push(finding('content-line', line, text.slice(0, 40)));
    } else if (parsed.name === 'BEGIN') {
      const component = begin(parsed.value.toUpperCase(), line, current, findings);
      open.push(component);
    } else if (parsed.name === 'END') {
      if (parsed.value.toUpperCase() !== current.name) findings.push(finding('nesting', line, text));
      if (current !== root) open.pop();
    } else {
      if (current === root) findings.push(finding('nesting', line, `${parsed.name} outside of VCALENDAR`));
      if (current.components.length > 0 && current.name !== 'VTIMEZONE') {
        findings.push(finding('property-order', line, `${parsed.name} after a component`));
      }
      current.properties.push({ ...parsed, line });
    }
  }
  if (open.length > 1) findings.push(finding('nesting', open.at(-1)!.line, `${open.at(-1)!.name} is not ended`));
  if (root.components.length !== 1) findings.push(finding('nesting', 1, 'not exactly one VCALENDAR'));
  return { calendar: root.components[0] ?? null, findings };
}

function begin(name: string, line: number, parent: Component, findings: LintFinding[]): Component {
  const fits = PARENTS[name]?.includes(parent.name) ?? parent.name !== '';
  if (!fits) findings.push(finding('nesting', line, `${name} in ${parent.name || 'nothing'}`));
  const component = { name, line, properties: [], components: [] };
  parent.components.push(component);
  return component;
}

export const all = (component: Component, name: string): Property[] =>
  component.properties.filter((property) => property.name === name);

export const one = (component: Component, name: string): Property | undefined => all(component, name)[0];

export const inside = (component: Component, name: string): Component[] =>
  component.components.filter((part) => part.name === name);

/** The component and everything in it. */
export const tree = (component: Component): Component[] => [component, ...component.components.flatMap(tree)];
