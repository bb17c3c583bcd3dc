import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/types';
import { Mark } from '../../components/Mark';
import { ListRow } from '../../components/Rows';
import { shortDay } from '../../i18n/format';
import { ShortNoticeButton } from '../projects/ShortNoticeButton';
import { usePermissions } from '../session/useNetwork';
import { DeadlineMark } from './DeadlineMark';
import { StandingMark } from './StandingMark';
import { welcomed } from './welcomed';

type Props = Readonly<{
  row: LedgerRow;
  networkId: string;
  /** What is done about it here; nothing where it is only looked at. */
  steps?: ReactNode;
}>;

/** A promise in a list: of what, bound to what, where it stands and what has to be done. */
export function PromiseLine({ row, networkId, steps }: Props) {
  const { t } = useTranslation();
  const { id, project, carrier, references, event, invitation, standing, deadline, turn, near, welcome, hold } = row;
  const may = usePermissions(networkId);
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
        hold &&
          t(hold.reason === '' ? 'ledger.heldUnsaid' : 'ledger.held', {
            name: hold.by ?? t('ledger.heldBySomebody'),
            day: shortDay(hold.at.slice(0, 10)),
            reason: hold.reason,
          }),
        welcome && t(`ledger.welcomeCame.${welcome.came}`, welcomed(welcome)),
        turn === 'second' && t('ledger.turn.second'),
      ]
        .filter(Boolean)
        .join(' · ')}
      aside={
        <>
          <StandingMark standing={standing} />
          {hold && <Mark tone="warning">{t('ledger.heldMark')}</Mark>}
          <DeadlineMark deadline={deadline} />
          {near && may('event:write') && (
            <ShortNoticeButton obligationId={id} project={project.name} near={near} isSmall />
          )}
          {steps}
        </>
      }
    />
  );
}
