import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportRow } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { fieldId } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { DECISION_KEYS, noteDuplicate, reportsQuery } from './reports';

type Written = Readonly<{ id: string; version: number }>;
type Props = Readonly<{ report: Report; onDone: (written: Written) => void; onClose: () => void }>;

const SIZE = 20;

/** Which report has told of the same project before: one that waits, or one that was accepted. */
export function DuplicateDialog({ report, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const find = (which: 'open' | 'accepted') =>
    reportsQuery(report.networkId, { which, search: search || undefined, page: 1, size: SIZE });
  const [open, accepted] = [useQuery(find('open')), useQuery(find('accepted'))];
  const rows = [...(open.data?.rows ?? []), ...(accepted.data?.rows ?? [])].filter(({ id }) => id !== report.id);
  const saved = useSavedForm({
    initial: { of: null as string | null },
    send: ({ of }: { of: string | null }, key) => noteDuplicate(report.id)({ version: report.version, of: of! }, key),
    changes: DECISION_KEYS,
    onSaved: (written) => {
      onClose();
      onDone(written);
    },
    check: ({ of }) => ({ of: of === null && 'required' }),
  });
  const { form } = saved;
  return (
    <Dialog title={t('projects.duplicateTitle', { name: report.name })} onClose={onClose}>
      <p>{t('projects.duplicateText')}</p>
      <Form saved={saved} action={t('projects.duplicateAction')} onCancel={onClose}>
        <Select
          id={fieldId('of')}
          label={t('projects.duplicateOf')}
          data={rows.map((row) => ({ value: row.id, label: labelOf(row) }))}
          value={form.values.of}
          error={form.errors.of}
          onChange={(of) => form.setFieldValue('of', of)}
          searchable
          onSearchChange={setTyped}
          // The server has searched already, and knows ä from ae.
          filter={({ options }) => options}
          placeholder={t('common.typeToSearch')}
          nothingFoundMessage={t('common.nothingFound')}
          comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
        />
      </Form>
    </Dialog>
  );
}

const labelOf = ({ reference, name, carrier, city }: ReportRow): string =>
  [`${reference}: ${name}`, carrier, city].filter(Boolean).join(', ');
