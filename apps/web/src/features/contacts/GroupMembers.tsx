import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupView, MembershipView } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { today } from '../../i18n/format';
import { useMay } from '../session/useNetwork';
import { type MembershipStep, membershipsQuery, moveMembership } from './contacts';
import { EndDialog } from './EndDialog';
import { OrganisationLink, PersonLink, ProjectLink } from './links';
import classes from './GroupMembers.module.css';
import { MemberDialog } from './MemberDialog';
import { MembershipMark } from './MembershipMark';
import { usePeriod } from './usePeriod';

const steps: Record<MembershipView['state'], readonly MembershipStep[]> = {
  proposed: ['activate', 'end'],
  active: ['suspend', 'end'],
  suspended: ['activate', 'end'],
  ended: [],
};

type Props = Readonly<{ group: GroupView; asOf: string | undefined; onAsOf: (day: string | undefined) => void }>;

/** Who belongs to the group today, or who did on another day. */
export function GroupMembers({ group, asOf, onAsOf }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('contact:write', group.networkId) && group.state !== 'dissolved';
  const [isAdding, setAdding] = useState(false);
  const [moving, setMoving] = useState<Readonly<{ membership: MembershipView; step: MembershipStep }> | null>(null);
  const query = useQuery(membershipsQuery({ networkId: group.networkId, groupId: group.id, asOf, size: 200 }));
  const add = mayWrite && (
    <Button variant="default" size="xs" onClick={() => setAdding(true)}>
      {t('contacts.memberships.add')}
    </Button>
  );
  return (
    <Panel title={t('contacts.memberships.members')} actions={add} flush>
      <div className={classes.asOf}>
        <TextInput
          type="date"
          label={t('contacts.asOf')}
          description={t('contacts.asOfHint')}
          value={asOf ?? ''}
          max={today()}
          onChange={(event) => onAsOf(event.currentTarget.value || undefined)}
          w="min(16rem, 100%)"
        />
      </div>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('contacts.memberships.empty')} action={add}>
              {t('contacts.memberships.emptyText')}
            </EmptyState>
          ) : (
            <Rows>
              {rows.map((membership) => (
                <Member
                  key={membership.id}
                  membership={membership}
                  mayWrite={mayWrite}
                  onMove={(step) => setMoving({ membership, step })}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {isAdding && <MemberDialog networkId={group.networkId} group={group} onClose={() => setAdding(false)} />}
      {moving && (
        <EndDialog
          asksReason={moving.step !== 'activate'}
          title={t(`contacts.memberships.step.${moving.step}`)}
          text={t(`contacts.memberships.stepText.${moving.step}`)}
          action={t(`contacts.memberships.step.${moving.step}`)}
          send={({ on, reason }, key) => moveMembership(moving.membership.id, moving.step)({ on, reason }, key)}
          onClose={() => setMoving(null)}
        />
      )}
    </Panel>
  );
}

type MemberProps = Readonly<{ membership: MembershipView; mayWrite: boolean; onMove: (step: MembershipStep) => void }>;

function Member({ membership, mayWrite, onMove }: MemberProps) {
  const { t } = useTranslation();
  const period = usePeriod();
  const { person, organisation, project } = membership;
  return (
    <ListRow
      title={
        <>
          {person && <PersonLink to={person} />}
          {organisation && <OrganisationLink to={organisation} />}
          {project && <ProjectLink to={project} />}
        </>
      }
      text={[t(`contacts.memberships.role.${membership.role}`), period(membership), membership.reason]
        .filter(Boolean)
        .join(' · ')}
      aside={
        <>
          <MembershipMark state={membership.state} />
          {mayWrite &&
            steps[membership.state].map((step) => (
              <Button key={step} variant="subtle" size="xs" onClick={() => onMove(step)}>
                {t(`contacts.memberships.step.${step}`)}
              </Button>
            ))}
        </>
      }
    />
  );
}
