import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

/** A form whatever its values: fields only need a name. */
export type AnyForm = Pick<UseFormReturnType<never>, 'getInputProps'>;

type Named = Readonly<{ form: AnyForm; name: string; label: string }>;

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

export function TextField({ form, name, ...props }: Named & Omit<TextInputProps, 'form' | 'name' | 'label'>) {
  return <TextInput id={fieldId(name)} name={name} {...props} {...form.getInputProps(name as never)} />;
}

export function SecretField({ form, name, ...props }: Named & Omit<PasswordInputProps, 'form' | 'name' | 'label'>) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      id={fieldId(name)}
      name={name}
      visibilityToggleButtonProps={{ 'aria-label': t('common.showPassword'), tabIndex: 0 }}
      {...props}
      {...form.getInputProps(name as never)}
    />
  );
}

export function AreaField({ form, name, ...props }: Named & Omit<TextareaProps, 'form' | 'name' | 'label'>) {
  return <Textarea id={fieldId(name)} name={name} rows={4} {...props} {...form.getInputProps(name as never)} />;
}

export type Choice = Readonly<{ value: string; label: string }>;

export function ChoiceField({
  form,
  name,
  choices,
  ...props
}: Named & { choices: readonly Choice[] } & Omit<NativeSelectProps, 'form' | 'name' | 'label' | 'data'>) {
  return (
    <NativeSelect
      id={fieldId(name)}
      name={name}
      data={[...choices]}
      {...props}
      {...form.getInputProps(name as never)}
    />
  );
}

export function TickField({ form, name, ...props }: Named & Omit<CheckboxProps, 'form' | 'name' | 'label'>) {
  return (
    <Checkbox id={fieldId(name)} name={name} {...props} {...form.getInputProps(name as never, { type: 'checkbox' })} />
  );
}
