import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/LinkButton';
import { useTranslation } from 'react-i18next';
import type { ComingEvent } from '../../api/types';
import { CreateLink } from '../../components/CreateLink';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { longDay, today } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { useAccount } from '../session/session';
import { ComingList } from './ComingList';
import { NextEvent } from './NextEvent';
import { ToDecide } from './ToDecide';
import { todayQuery } from './today';
import classes from './TodayPage.module.css';

/** What an organiser wants to know in the morning. */
export function TodayPage() {
  const { t } = useTranslation();
  const account = useAccount();
  const network = useNetwork();
  const query = useQuery(todayQuery);
  const mayCreate = useMay('event:write');
  return (
    <Page title={t('today.greeting', { name: account.displayName })} lead={longDay(today())}>
      <Loaded query={query} lines={6}>
        {(data) => {
          const [next, ...others] = inOrder(data.events, network.id);
          if (!next) {
            return (
              <Panel>
                <EmptyState
                  title={t('events.emptyUpcoming')}
                  action={mayCreate && <CreateLink to="/termine/neu" label={t('events.new')} />}
                >
                  {t('today.emptyText')}
                </EmptyState>
              </Panel>
            );
          }
          return (
            <div className={classes.columns}>
              <div className={classes.main}>
                <NextEvent coming={next} />
                {others.length > 0 && <ComingList events={others} />}
                <div>
                  <LinkButton variant="default" to="/termine">
                    {t('today.allEvents')}
                  </LinkButton>
                </div>
              </div>
              <ToDecide today={data} />
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The current network's gatherings first, each part in the order of days. */
const inOrder = (events: readonly ComingEvent[], networkId: string): readonly ComingEvent[] => [
  ...events.filter((event) => event.networkId === networkId),
  ...events.filter((event) => event.networkId !== networkId),
];
