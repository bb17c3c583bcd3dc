import { NativeSelect } from '@mantine/core';
import type { Choice } from './forms/fields';

type Props = Readonly<{
  label: string;
  all: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string | undefined) => void;
}>;

/** A choice that narrows a list; the first entry takes it back. */
export function FilterSelect({ label, all, value, choices, onChange }: Props) {
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: all }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
