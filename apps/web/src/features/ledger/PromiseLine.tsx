import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/types';
import { ListRow } from '../../components/Rows';
import { shortDay } from '../../i18n/format';
import { DeadlineMark } from './DeadlineMark';
import { StandingMark } from './StandingMark';

/** A promise in a list: of what, bound to what, where it stands and what has to be done. */
export function PromiseLine({ row }: Readonly<{ row: LedgerRow }>) {
  const { t } = useTranslation();
  const { id, project, carrier, references, event, invitation, standing, deadline, turn } = row;
  return (
    <ListRow
      title={
        <Link to="/projekte/register/$obligationId" params={{ obligationId: id }}>
          {project.name}
        </Link>
      }
      text={[carrier, references.join(', ')].filter(Boolean).join(' · ')}
      note={[
        event && t('ledger.boundTo', { title: event.title, day: shortDay(event.startsLocal.slice(0, 10)) }),
        invitation && t(`ledger.came.${invitation.came}`, { day: shortDay(invitation.sentAt.slice(0, 10)) }),
        turn === 'second' && t('ledger.turn.second'),
      ]
        .filter(Boolean)
        .join(' · ')}
      aside={
        <>
          <StandingMark standing={standing} />
          <DeadlineMark deadline={deadline} />
        </>
      }
    />
  );
}
