import type { Language } from '#libs/kernel';
import type { Kept } from '../form-input.js';
import type { FaultWords } from './fault-words.js';
import { formLabels } from './form-labels.js';

export type FieldsProps = Readonly<{ language: Language; kept: Kept; faults: FaultWords }>;

/** What a field needs to show itself again: its label, what was typed, what is wrong with it. */
export function fieldReader({ language, kept, faults }: FieldsProps) {
  const wrong = new Map(faults);
  const labels = formLabels[language];
  return <Name extends keyof typeof labels>(name: Name) => ({
    name,
    label: labels[name],
    value: kept[name],
    fault: wrong.get(name),
  });
}
