import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GroupView } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useNetwork } from '../session/useNetwork';
import { ContactPage, type ContactStep } from './ContactPage';
import { groupQuery } from './contacts';
import { GroupForm } from './GroupForm';
import { GroupMembers } from './GroupMembers';
import { GroupMoveDialog, type GroupTarget } from './GroupMoveDialog';
import { GroupStateMark } from './GroupStateMark';
import { PersonLink } from './links';
import { NewContactPage } from './NewContactPage';

const newRoute = getRouteApi('/inside/gruppen/neu');
const route = getRouteApi('/inside/gruppen/$groupId');

const moves: Record<GroupView['state'], readonly GroupTarget[]> = {
  forming: ['active', 'dissolved'],
  active: ['paused', 'dissolved'],
  paused: ['active', 'dissolved'],
  dissolved: [],
};

export function NewGroupPage() {
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <NewContactPage of="groups">
      <GroupForm
        networkId={id}
        group={null}
        onSaved={(groupId) => navigate({ to: '/gruppen/$groupId', params: { groupId } })}
        onCancel={() => void navigate({ to: '/gruppen' })}
      />
    </NewContactPage>
  );
}

export function GroupDetailPage() {
  const { groupId } = route.useParams();
  const query = useQuery(groupQuery(groupId));
  return <Loaded query={query}>{(group) => <Detail group={group} />}</Loaded>;
}

function Detail({ group }: Readonly<{ group: GroupView }>) {
  const { t } = useTranslation();
  const { stichtag } = route.useSearch();
  const navigate = route.useNavigate();
  const steps = moves[group.state].map((target): ContactStep => ({
    label: t(`contacts.groups.move.${target}.action`),
    isDangerous: target === 'dissolved',
    dialog: (onClose) => <GroupMoveDialog group={group} target={target} onClose={onClose} />,
  }));
  return (
    <ContactPage
      of="groups"
      name={group.name}
      networkId={group.networkId}
      isOver={group.state === 'dissolved'}
      steps={steps}
      form={(onSaved, onCancel) => (
        <GroupForm networkId={group.networkId} group={group} onSaved={onSaved} onCancel={onCancel} />
      )}
      rail={<GroupRules group={group} />}
    >
      <GroupFacts group={group} />
      <GroupMembers
        group={group}
        asOf={stichtag}
        onAsOf={(day) => void navigate({ search: { stichtag: day }, replace: true })}
      />
    </ContactPage>
  );
}

function GroupFacts({ group }: Readonly<{ group: GroupView }>) {
  const { t } = useTranslation();
  return (
    <Panel>
      <Facts
        rows={[
          [t('contacts.stateLabel'), <GroupStateMark key="state" state={group.state} />],
          [t('contacts.typeLabel'), t(`contacts.groups.type.${group.type}`)],
          [t('contacts.groups.opennessLabel'), t(`contacts.groups.openness.${group.openness}`)],
          [t('contacts.groups.cadence'), group.cadence],
          [t('contacts.groups.lead'), group.lead && <PersonLink to={group.lead} />],
          [t('contacts.groups.minuteTaker'), group.minuteTaker && <PersonLink to={group.minuteTaker} />],
          [t('contacts.groups.listKeeper'), group.listKeeper && <PersonLink to={group.listKeeper} />],
        ]}
      />
    </Panel>
  );
}

function GroupRules({ group }: Readonly<{ group: GroupView }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('contacts.groups.rules')}>
      <Facts
        rows={[
          [t('contacts.groups.inviteLead'), t('contacts.groups.inviteLeadValue', { count: group.inviteLeadDays })],
          [t('contacts.groups.objection'), t('contacts.groups.objectionValue', { count: group.objectionDays })],
          [t('contacts.groups.quorum'), group.quorum],
          [t('contacts.groups.listSharingLabel'), t(`contacts.groups.listSharing.${group.listSharing}`)],
        ]}
      />
    </Panel>
  );
}
