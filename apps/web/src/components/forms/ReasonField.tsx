import { Textarea } from '@mantine/core';
import { UnsavedGuard } from './UnsavedGuard';

type Props = Readonly<{
  label: string;
  description?: string | undefined;
  required?: boolean;
  value: string;
  onType: (text: string) => void;
}>;

/** A sentence or two that go with a step. */
export function ReasonField({ value, onType, ...field }: Props) {
  return (
    <>
      <UnsavedGuard isDirty={value.trim() !== ''} />
      <Textarea
        {...field}
        rows={3}
        maxLength={1000}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </>
  );
}
