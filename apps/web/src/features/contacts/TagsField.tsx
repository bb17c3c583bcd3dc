import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tagsQuery } from './contacts';

type Props = Readonly<{
  id: string;
  networkId: string;
  label: string;
  description?: string;
  error?: ReactNode;
  value: readonly string[];
  onChange: (tags: readonly string[]) => void;
}>;

const LONGEST = 60;

/** Words of the network's own; those in use are offered, so that the same thing is not called by two. */
export function TagsField({ networkId, value, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(tagsQuery(networkId));
  return (
    <TagsInput
      {...field}
      data={[...data]}
      value={[...value]}
      onChange={(tags) => onChange(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))}
      maxLength={LONGEST}
      // Whoever leaves the field has meant what stands in it.
      acceptValueOnBlur
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
      maxDropdownHeight={280}
    />
  );
}
