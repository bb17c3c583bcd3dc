import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepairTask } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { instant, shortDay } from '../../i18n/format';
import { PersonLink } from '../contacts/links';
import { useMay, useNetwork } from '../session/useNetwork';
import { RepairDialog } from './RepairDialog';
import { repairTasksQuery } from './returns';
import { SettledPanel } from './SettledPanel';

/** People to whom no mail goes any more, until another way is found. */
export function RepairsPanel() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const query = useQuery(repairTasksQuery(networkId));
  const [open, setOpen] = useState<RepairTask | null>(null);
  const settled = query.data?.settled ?? [];
  return (
    <>
      <Panel title={t('returns.repairs')} lead={t('returns.repairsLead')} flush>
        <Loaded query={query}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t('returns.noRepairs')}>{t('returns.noRepairsText')}</EmptyState>
            ) : (
              <Rows>
                {rows.map((task) => (
                  <RepairRow key={task.id} task={task} onSettle={() => setOpen(task)} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        {open && <RepairDialog task={open} networkId={networkId} onClose={() => setOpen(null)} />}
      </Panel>
      {settled.length > 0 && <SettledPanel settled={settled} />}
    </>
  );
}

function RepairRow({ task, onSettle }: Readonly<{ task: RepairTask; onSettle: () => void }>) {
  const { t } = useTranslation();
  const mayWrite = useMay('contact:write');
  const { person, organisationName, address, reason, event, dueOn, createdAt, next } = task;
  return (
    <ListRow
      title={<PersonLink to={person} />}
      text={organisationName}
      note={
        <>
          {address}
          <br />
          {t('returns.why', { reason: t(`mails.reason.${reason}`), at: instant(createdAt) })}{' '}
          {event && t('returns.about', { title: event.name })} {t('returns.due', { at: shortDay(dueOn) })}
          <br />
          {next ? (
            <>
              {t('returns.next', { of: next.of })} <PersonLink to={next} />, {next.email}
            </>
          ) : (
            t('returns.noNext')
          )}
        </>
      }
      aside={
        mayWrite && (
          <Button variant="default" size="xs" onClick={onSettle}>
            {t('returns.settle')}
          </Button>
        )
      }
    />
  );
}
