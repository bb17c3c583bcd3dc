import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { shortDay, today } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { BalanceNote } from './BalanceNote';
import { balanceQuery, wholeLedgerQuery } from './ledger';
import classes from './RecordPage.module.css';
import { standings } from './search';

/** The register on paper, for whoever funds the network: projects and dates, no names of people. */
export function RecordPage() {
  const { t } = useTranslation();
  const { id: networkId, name } = useNetwork();
  const balance = useQuery(balanceQuery(networkId));
  const rows = useQuery(wholeLedgerQuery(networkId));
  return (
    <Page
      title={t('ledger.recordTitle', { network: name })}
      above={<Link to="/projekte/register">{t('ledger.title')}</Link>}
      lead={t('ledger.recordLead', { day: shortDay(today()) })}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('ledger.print')}
        </Button>
      }
    >
      <Loaded query={balance} lines={2}>
        {(known) => (
          <>
            <BalanceNote balance={known} />
            <p className={classes.sums}>
              {standings
                .filter((one) => known.byStanding[one] > 0)
                .map((one) => `${t(`ledger.standing.${one}`)}: ${known.byStanding[one]}`)
                .join(' · ')}
            </p>
          </>
        )}
      </Loaded>
      <Loaded query={rows} lines={8}>
        {(all) => <RecordTable rows={all} />}
      </Loaded>
    </Page>
  );
}

const COLUMNS = ['project', 'references', 'received', 'event', 'invited', 'stands', 'ended'] as const;

function RecordTable({ rows }: Readonly<{ rows: readonly LedgerRow[] }>) {
  const { t } = useTranslation();
  const day = (iso: string | null | undefined) => (iso ? shortDay(iso.slice(0, 10)) : '–');
  return (
    <div className={classes.scroll} role="region" aria-label={t('ledger.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`ledger.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(
            ({ id, project, carrier, references, receivedAt, event, invitation, standing, endedAt, releaseCause }) => (
              <tr key={id}>
                <th scope="row">
                  {project.name}
                  <br />
                  <span className={classes.carrier}>{carrier}</span>
                </th>
                <td className={classes.references}>{references.join('\n')}</td>
                <td>{day(receivedAt)}</td>
                <td>{event ? t('ledger.eventOn', { title: event.title, day: day(event.startsLocal) }) : '–'}</td>
                <td>{day(invitation?.sentAt)}</td>
                <td>{t(`ledger.standing.${standing}`)}</td>
                <td>
                  {day(endedAt)}
                  {endedAt && releaseCause && `, ${t(`ledger.releaseCause.${releaseCause}`)}`}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
