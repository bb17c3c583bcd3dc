import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventInFull, MissingPromise } from '../../api/types';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { count, longDay } from '../../i18n/format';
import { LateButton } from '../ledger/LateButton';
import { usePermissions } from '../session/useNetwork';
import { promisesQuery } from './promises';

/** What the gathering owes to reported projects; nothing when nothing was promised for it. */
export function PromisesPanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const { data } = useQuery(promisesQuery(event.id));
  const may = usePermissions(event.networkId);
  if (data === undefined || data.promised === 0) return null;
  const { promised, invited, missing } = data;
  return (
    <Panel title={t('outreach.promises.title')}>
      <p>
        {t('outreach.promises.count', { count: promised, number: count(promised), invited: count(invited) })}{' '}
        <Link to="/projekte/register" search={{ termin: event.id }}>
          {t('outreach.promises.register')}
        </Link>
      </p>
      {missing.length > 0 && (
        <Note tone="warning" title={t('outreach.promises.incomplete')}>
          <p>{t('outreach.promises.incompleteText')}</p>
        </Note>
      )}
      <Rows>
        {missing.map((one) => (
          <MissingLine key={one.id} missing={one} mayInvite={may('event:write')} />
        ))}
      </Rows>
    </Panel>
  );
}

type LineProps = Readonly<{ missing: MissingPromise; mayInvite: boolean }>;

function MissingLine({ missing: { id, project, standing, dueOn }, mayInvite }: LineProps) {
  const { t } = useTranslation();
  return (
    <ListRow
      title={
        <Link to="/projekte/register/$obligationId" params={{ obligationId: id }}>
          {project.name}
        </Link>
      }
      text={dueOn && t('outreach.promises.due', { day: longDay(dueOn) })}
      note={t(`outreach.promises.todo.${standing}`)}
      aside={standing === 'ready' && mayInvite && <LateButton obligationId={id} project={project.name} />}
    />
  );
}
