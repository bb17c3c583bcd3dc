import { Button } from '@mantine/core';
import { IconFlagOff, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkView } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { MoreMenu } from '../../components/MoreMenu';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { toast } from '../../components/toast';
import { dayOfYear, shortDay } from '../../i18n/format';
import { OrganisationLink } from '../contacts/links';
import { laender } from '../contacts/names';
import { useAccount } from '../session/session';
import { CarePanel } from './CarePanel';
import { FiguresPanel } from './FiguresPanel';
import { LogoPanel } from './LogoPanel';
import { networkQuery } from './networks';
import { NetworkForm } from './NetworkForm';
import { PhaseDialog } from './PhaseDialog';
import { PhasePanel } from './PhasePanel';
import { phaseMoves, type PhaseTarget } from './phases';
import { useMay, useNetwork } from '../session/useNetwork';

const route = getRouteApi('/inside/netz');

export function NetworkPage() {
  const { id } = useNetwork();
  const query = useQuery(networkQuery(id));
  return <Loaded query={query}>{(network) => <Detail key={network.id} network={network} />}</Loaded>;
}

function Detail({ network }: Readonly<{ network: NetworkView }>) {
  const { t } = useTranslation();
  const { isInstanceAdmin } = useAccount();
  const { stichtag } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('network:write', network.id);
  const [isEditing, setEditing] = useState(false);
  const [target, setTarget] = useState<PhaseTarget | null>(null);
  if (isEditing) {
    const saved = (): void => {
      setEditing(false);
      toast(t('common.saved'));
    };
    return (
      <Page title={network.name} shape="grid">
        <NetworkForm network={network} onSaved={saved} onCancel={() => setEditing(false)} />
      </Page>
    );
  }
  const create = { label: t('networks.newTitle'), icon: IconPlus, onPick: () => void navigate({ to: '/netze/neu' }) };
  const end = {
    label: t('networks.phaseMove.ended'),
    icon: IconFlagOff,
    isDangerous: true,
    onPick: () => setTarget('ended'),
  };
  const mayEnd = mayWrite && phaseMoves[network.phase].includes('ended');
  const actions = (
    <>
      {mayWrite && <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>}
      <MoreMenu steps={[...(isInstanceAdmin ? [create] : []), ...(mayEnd ? [end] : [])]} />
    </>
  );
  return (
    <Page
      title={network.name}
      lead={network.purpose}
      actions={actions}
      shape="grid"
      rail={
        <>
          <CarePanel network={network} mayWrite={mayWrite} />
          <PhasePanel network={network} onMove={mayWrite ? setTarget : null} />
        </>
      }
    >
      <NetworkFacts network={network} />
      {mayWrite && <LogoPanel network={network} />}
      <FiguresPanel
        networkId={network.id}
        asOf={stichtag}
        onAsOf={(day) => void navigate({ search: (before) => ({ ...before, stichtag: day }), replace: true })}
      />
      {target && <PhaseDialog network={network} target={target} onClose={() => setTarget(null)} />}
    </Page>
  );
}

const quietText = ({ from, to, isYearly }: NetworkView['quietPeriods'][number]): string =>
  isYearly ? `${dayOfYear(from)} – ${dayOfYear(to)}` : `${shortDay(from)} – ${shortDay(to)}`;

function NetworkFacts({ network }: Readonly<{ network: NetworkView }>) {
  const { t } = useTranslation();
  const publicPage = `${window.location.origin}/n/${network.slug}`;
  return (
    <Panel title={t('networks.facts')}>
      <Facts
        rows={[
          [
            t('networks.publicPage'),
            network.isPublic ? (
              <a href={publicPage}>{publicPage}</a>
            ) : (
              <Mark tone="quiet">{t('networks.notPublic')}</Mark>
            ),
          ],
          [t('networks.scopeStatement'), network.scopeStatement],
          [t('networks.reachLabel'), t(`networks.reach.${network.reach}`)],
          [t('networks.basisLabel'), t(`networks.basis.${network.basis}`)],
          [t('networks.orientationLabel'), t(`networks.orientation.${network.orientation}`)],
          [t('networks.formalityLabel'), t(`networks.formality.${network.formality}`)],
          [
            t('networks.coordinator'),
            network.coordinatingOrganisation && <OrganisationLink to={network.coordinatingOrganisation} />,
          ],
          [t('networks.mailbox'), network.mailbox],
          [t('contacts.phone'), network.phone],
          [t('contacts.land'), network.land && laender[network.land]],
          [t('networks.quiet.title'), network.quietPeriods.map(quietText).join(', ')],
          [
            t('timelines.title'),
            <Link key="timelines" to="/netz/fristen">
              {t('networks.toTimelines')}
            </Link>,
          ],
          [t('events.fundingNotice'), network.fundingNotice],
        ]}
      />
    </Panel>
  );
}
