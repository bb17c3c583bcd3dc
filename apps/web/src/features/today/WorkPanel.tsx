import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { count, deadline } from '../../i18n/format';
import { useNetworks } from '../session/useNetwork';
import { useTodayParts } from './parts';
import { todayQuery } from './today';
import classes from './WorkPanel.module.css';

/** So many fit beside what else there is to see; more are shown on demand. */
const FIRST = 8;

/** What does not go on by itself, in all networks, most urgent first. */
export function WorkPanel() {
  const { t } = useTranslation();
  const query = useQuery(todayQuery);
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Panel title={t('today.toDecide')} flush>
      <Loaded query={query} lines={3}>
        {({ work }) =>
          work.length === 0 ? (
            <p className={classes.calm}>
              <IconCircleCheck size={22} aria-hidden /> {t('today.calm')}
            </p>
          ) : (
            <>
              <Rows>
                {(showsAll ? work : work.slice(0, FIRST)).map((item) => (
                  <WorkLine key={`${item.kind} ${item.event?.id ?? item.networkId}`} item={item} />
                ))}
              </Rows>
              {work.length > FIRST && !showsAll && (
                <div className={classes.more}>
                  <Button variant="default" onClick={() => setShowsAll(true)}>
                    {t('today.showAll', { total: count(work.length) })}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function WorkLine({ item }: Readonly<{ item: WorkItem }>) {
  const { t } = useTranslation();
  const { networks } = useNetworks();
  const network = networks.find(({ id }) => id === item.networkId);
  const { icon: Icon, title, link } = useTodayParts().work[item.kind];
  const about = [item.event?.title, networks.length > 1 && network?.name].filter(Boolean).join(' · ');
  return (
    <ListRow
      sign={<Icon size={22} aria-hidden />}
      title={<Link {...link(item, network?.slug)}>{title(t, item.count)}</Link>}
      note={about}
      aside={
        item.until === null ? (
          <span className={classes.late}>{t('today.late')}</span>
        ) : (
          t('today.until', { at: deadline(item.until) })
        )
      }
    />
  );
}
