import { useTranslation } from 'react-i18next';
import type { MembershipView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { GroupLink } from './links';
import { MembershipMark } from './MembershipMark';
import { usePeriod } from './usePeriod';

type Row = Pick<MembershipView, 'id' | 'group' | 'role' | 'state' | 'validFrom' | 'validTo'>;

/** The groups that somebody belongs to, and those they belonged to. */
export function MembershipsPanel({ memberships }: Readonly<{ memberships: readonly Row[] }>) {
  const { t } = useTranslation();
  const period = usePeriod();
  return (
    <Panel title={t('contacts.memberships.title')} flush={memberships.length > 0}>
      {memberships.length === 0 && <p>{t('contacts.memberships.emptyPerson')}</p>}
      <Rows>
        {memberships.map((membership) => (
          <ListRow
            key={membership.id}
            title={<GroupLink to={membership.group} />}
            text={[t(`contacts.memberships.role.${membership.role}`), period(membership)].join(' · ')}
            aside={<MembershipMark state={membership.state} />}
          />
        ))}
      </Rows>
    </Panel>
  );
}
