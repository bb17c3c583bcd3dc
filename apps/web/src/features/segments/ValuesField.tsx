import { MultiSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../components/forms/fields';

type Props = Readonly<{
  id?: string;
  label: string;
  description?: string;
  error?: ReactNode;
  choices: readonly Choice[];
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}>;

/** Some of a fixed list. */
export function ValuesField({ choices, values, onChange, ...field }: Props) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      {...field}
      data={[...choices]}
      value={[...values]}
      onChange={onChange}
      searchable
      placeholder={values.length === 0 ? t('segments.pleaseChoose') : undefined}
      nothingFoundMessage={t('common.nothingFound')}
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
      maxDropdownHeight={280}
    />
  );
}
