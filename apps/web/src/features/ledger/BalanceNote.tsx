import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { LedgerBalance } from '../../api/types';
import { Note } from '../../components/Note';
import { balanceParts } from './balance';

/** "18 gemeldet = 1 doppelt + … + 15 zugesagt", and whether anything is lost between them. */
export function BalanceNote({ balance }: Readonly<{ balance: LedgerBalance }>) {
  const { t } = useTranslation();
  const parts = balanceParts(balance).map(([state, count]) => t(`ledger.balance.${state}`, { count }));
  const sum = [t('ledger.balance.reports', { count: balance.reports }), parts.join(' + ')].filter(Boolean).join(' = ');
  const { gaps } = balance;
  return (
    <Note
      tone={gaps.length === 0 ? 'ok' : 'error'}
      title={gaps.length === 0 ? t('ledger.balance.sound') : t('ledger.balance.lost', { count: gaps.length })}
    >
      <p>{sum}</p>
      {balance.held > 0 && <p>{t('ledger.balance.held', { count: balance.held })}</p>}
      {gaps.length > 0 && (
        <ul>
          {gaps.map(({ kind, reference, reportId, obligationId }) => (
            <li key={`${kind} ${reportId ?? obligationId}`}>
              {reference && `${reference}: `}
              {obligationId ? (
                <Link to="/projekte/register/$obligationId" params={{ obligationId }}>
                  {t(`ledger.gap.${kind}`)}
                </Link>
              ) : (
                t(`ledger.gap.${kind}`)
              )}
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}
