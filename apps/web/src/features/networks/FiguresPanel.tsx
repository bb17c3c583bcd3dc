import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Land } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { count, today } from '../../i18n/format';
import { laender } from '../contacts/names';
import classes from './FiguresPanel.module.css';
import { figuresQuery } from './networks';

type Props = Readonly<{ networkId: string; asOf: string | undefined; onAsOf: (day: string | undefined) => void }>;

type OfLand = Readonly<{ land: Land | null }>;

const byName = (one: OfLand, other: OfLand): number => landName(one).localeCompare(landName(other), 'de');
const landName = ({ land }: OfLand): string => (land ? laender[land] : '');

/** What the network can say of itself on a day; always counted, never typed in. */
export function FiguresPanel({ networkId, asOf, onAsOf }: Props) {
  const { t } = useTranslation();
  const query = useQuery(figuresQuery(networkId, asOf ?? today()));
  return (
    <Panel title={t('networks.figuresTitle')}>
      <TextInput
        type="date"
        label={t('contacts.asOf')}
        description={t('contacts.asOfHint')}
        value={asOf ?? ''}
        max={today()}
        onChange={(event) => onAsOf(event.currentTarget.value || undefined)}
        w="min(16rem, 100%)"
      />
      <Loaded query={query} lines={3}>
        {({ initiatives, contacts, members }) => (
          <>
            <ul className={classes.numbers}>
              <li>
                <strong>{count(initiatives.total)}</strong> {t('networks.figure.initiatives')}
              </li>
              <li>
                <strong>{count(contacts.total)}</strong> {t('networks.figure.contacts')}
              </li>
              <li>
                <strong>{count(members.total)}</strong> {t('networks.figure.members')}
              </li>
            </ul>
            {initiatives.byLand.length > 0 && (
              <table className={classes.table}>
                <caption>{t('networks.figure.byLand')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('contacts.land')}</th>
                    <th scope="col">{t('networks.figure.initiatives')}</th>
                    <th scope="col">{t('networks.figure.contacts')}</th>
                  </tr>
                </thead>
                <tbody>
                  {[...initiatives.byLand].sort(byName).map(({ land, count: number }) => (
                    <tr key={land}>
                      <th scope="row">{land ? laender[land] : t('common.none')}</th>
                      <td>{count(number)}</td>
                      <td>{count(contacts.byLand.find((entry) => entry.land === land)?.count ?? 0)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
