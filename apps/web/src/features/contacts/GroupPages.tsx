import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { GroupView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { toast } from '../../components/toast';
import { useMay, useNetwork } from '../session/useNetwork';
import { CONTACTS_KEYS, groupQuery, moveGroup } from './contacts';
import { GroupForm } from './GroupForm';
import { GroupMembers } from './GroupMembers';
import { GroupStateMark } from './GroupStateMark';
import { PersonLink } from './links';

const newRoute = getRouteApi('/inside/gruppen/neu');
const route = getRouteApi('/inside/gruppen/$groupId');

type State = GroupView['state'];

const moves: Record<State, readonly Exclude<State, 'forming'>[]> = {
  forming: ['active', 'dissolved'],
  active: ['paused', 'dissolved'],
  paused: ['active', 'dissolved'],
  dissolved: [],
};

export function NewGroupPage() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <Page title={t('contacts.groups.new')} above={<Link to="/gruppen">{t('contacts.groups.title')}</Link>} narrow>
      <GroupForm
        networkId={id}
        group={null}
        onSaved={(groupId) => navigate({ to: '/gruppen/$groupId', params: { groupId } })}
        onCancel={() => void navigate({ to: '/gruppen' })}
      />
    </Page>
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
  const [isEditing, setEditing] = useState(false);
  const mayWrite = useMay('network:write', group.networkId);
  const above = <Link to="/gruppen">{t('contacts.groups.title')}</Link>;
  if (isEditing) {
    const saved = (): void => {
      setEditing(false);
      toast(t('common.saved'));
    };
    return (
      <Page title={group.name} above={above} narrow>
        <GroupForm networkId={group.networkId} group={group} onSaved={saved} onCancel={() => setEditing(false)} />
      </Page>
    );
  }
  const actions = mayWrite && group.state !== 'dissolved' && (
    <>
      <GroupMoves group={group} />
      <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>
    </>
  );
  return (
    <Page title={group.name} above={above} actions={actions} narrow>
      <GroupFacts group={group} />
      <GroupMembers
        group={group}
        asOf={stichtag}
        onAsOf={(day) => void navigate({ search: { stichtag: day }, replace: true })}
      />
    </Page>
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
          [t('contacts.groups.inviteLead'), t('contacts.groups.inviteLeadValue', { count: group.inviteLeadDays })],
          [t('contacts.groups.objection'), t('contacts.groups.objectionValue', { count: group.objectionDays })],
          [t('contacts.groups.quorum'), group.quorum],
          [t('contacts.groups.listSharingLabel'), t(`contacts.groups.listSharing.${group.listSharing}`)],
        ]}
      />
    </Panel>
  );
}

function GroupMoves({ group }: Readonly<{ group: GroupView }>) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<Exclude<State, 'forming'> | null>(null);
  const action = useAction(moveGroup(group.id), {
    changes: CONTACTS_KEYS,
    onDone: () => {
      toast(t('common.saved'));
      setTarget(null);
    },
  });
  return (
    <>
      {moves[group.state].map((state) => (
        <Button key={state} variant="default" onClick={() => setTarget(state)}>
          {t(`contacts.groups.move.${state}.action`)}
        </Button>
      ))}
      {target && (
        <Confirm
          danger={target === 'dissolved'}
          title={t(`contacts.groups.move.${target}.action`)}
          action={t(`contacts.groups.move.${target}.action`)}
          isRunning={action.isRunning}
          problem={action.problem}
          onConfirm={() => action.run({ version: group.version, state: target })}
          onClose={() => setTarget(null)}
        >
          <p>{t(`contacts.groups.move.${target}.consequence`)}</p>
        </Confirm>
      )}
    </>
  );
}
