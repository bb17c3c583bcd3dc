import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { fieldId } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { list } from '../../i18n/format';
import { CONTACTS_KEYS } from '../contacts/contacts';
import { REPORTS_KEY } from '../projects/reports';
import { alikeQuery, joinPromise, ledgerQuery } from './ledger';

type Props = Readonly<{ proof: LedgerProof; onClose: () => void }>;
type Values = { into: string | null };

/** Two promises turn out to be of one project: the chosen one runs on for both. */
export function JoinDialog({ proof, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { onSearchChange, choices } = useChoices(proof);
  const send = joinPromise(proof.id);
  const initial: Values = { into: null };
  const saved = useSavedForm({
    initial,
    send: ({ into }: Values, key: string) => send({ into: into! }, key),
    changes: [REPORTS_KEY, TODAY_KEY, ...CONTACTS_KEYS],
    check: ({ into }) => ({ into: into === null && 'required' }),
    onSaved: async ({ id }) => {
      onClose();
      toast(t('ledger.joinDone'));
      // This page's promise is no more: nobody reads it again.
      await navigate({ to: '/projekte/register/$obligationId', params: { obligationId: id }, replace: true });
      await queries.invalidateQueries({ queryKey: LEDGER_KEY });
    },
  });
  const { form } = saved;
  return (
    <Dialog title={t('ledger.joinTitle', { name: proof.project.name })} onClose={onClose}>
      <p>{t('ledger.joinText')}</p>
      <Form saved={saved} action={t('ledger.joinAction')} onCancel={onClose}>
        <Select
          id={fieldId('into')}
          label={t('ledger.joinInto')}
          data={choices}
          value={form.values.into}
          error={form.errors.into}
          onChange={(into) => form.setFieldValue('into', into)}
          searchable
          onSearchChange={onSearchChange}
          // The server has searched already, and knows ä from ae.
          filter={({ options }) => options}
          placeholder={t('common.typeToSearch')}
          nothingFoundMessage={t('common.nothingFound')}
          comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
        />
        <Moves proof={proof} />
      </Form>
    </Dialog>
  );
}

function Moves({ proof: { reports, entries, contacts } }: Readonly<{ proof: LedgerProof }>) {
  const { t } = useTranslation();
  const tries = entries.filter(({ kind }) => kind === 'tried').length;
  return (
    <div>
      <p>{t('ledger.joinMoves')}</p>
      <ul>
        {reports.length > 0 && (
          <li>
            {t('ledger.joinReports', {
              count: reports.length,
              references: list(reports.map(({ reference }) => reference)),
            })}
          </li>
        )}
        {tries > 0 && <li>{t('ledger.joinTries', { count: tries })}</li>}
        {contacts.length > 0 && <li>{t('ledger.joinPeople', { names: list(contacts.map(({ name }) => name)) })}</li>}
      </ul>
      <p>{t('ledger.joinClock')}</p>
    </div>
  );
}

/** What may be the same project stands first, with why; whatever else was promised is found by its name. */
function useChoices({ id, networkId }: LedgerProof) {
  const { t } = useTranslation();
  const [typed, onSearchChange] = useState('');
  const [text] = useDebouncedValue(typed, 200);
  const alike = useQuery(alikeQuery(id));
  const found = useQuery(ledgerQuery(networkId, { page: 1, size: 50, text: text || undefined }));
  const suggested = (alike.data?.rows ?? []).map((row) => {
    const reasons = list(row.reasons.map((reason) => t(`projects.likeness.${reason}`)));
    const why = t('ledger.joinSuggested', { score: row.score, reasons });
    return { value: row.id, label: `${[row.project.name, row.carrier, row.city].filter(Boolean).join(', ')} (${why})` };
  });
  const known = new Set([id, ...suggested.map(({ value }) => value)]);
  const others = (found.data?.rows ?? [])
    .filter((row) => row.endedAt === null && !known.has(row.id))
    .map((row) => ({ value: row.id, label: `${row.project.name}, ${row.carrier}` }));
  return { onSearchChange, choices: [...suggested, ...others] };
}
