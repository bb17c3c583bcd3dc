import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recipient, RecipientPage } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Filters } from '../../components/Filters';
import { FilterSelect } from '../../components/FilterSelect';
import { Loaded } from '../../components/Loaded';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { SearchField } from '../../components/SearchField';
import { count } from '../../i18n/format';
import { AddGuestDialog, LeaveOutDialog } from './GuestDialogs';
import { PANEL_ROWS, recipientsQuery } from './invitations';
import { InviteButton } from './InviteButton';
import { RecipientLine } from './RecipientLine';
import { exclusionCauses, type InvitationsSearch, inviteReasons } from './search';

type Props = Readonly<{
  eventId: string;
  networkId: string;
  mayWrite: boolean;
  search: InvitationsSearch;
  onSearch: (changes: Partial<InvitationsSearch>) => void;
}>;

const unfiltered: InvitationsSearch = { suche: undefined, grund: undefined, stand: undefined, seite: undefined };

/** Everybody there is a reason to ask, with all reasons or the one cause against; and the button that asks them. */
export function RecipientsPanel({ eventId, networkId, mayWrite, search, onSearch }: Props) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'add' | Recipient | null>(null);
  const { suche, grund, stand, seite = 1 } = search;
  const query = useQuery(recipientsQuery(eventId, { text: suche, reason: grund, excluded: stand, page: seite }));
  const filter = (changes: Partial<InvitationsSearch>): void => onSearch({ seite: undefined, ...changes });
  const active = [grund, stand].filter((one) => one !== undefined).length;
  const add = mayWrite && (
    <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setDialog('add')}>
      {t('outreach.addPerson')}
    </Button>
  );
  return (
    <Panel title={t('outreach.recipients')} lead={t('outreach.recipientsLead')} actions={add}>
      {query.data && mayWrite && <InviteButton eventId={eventId} list={query.data} />}
      <Filters
        active={active}
        search={
          <SearchField
            label={t('outreach.search')}
            value={suche ?? ''}
            onSearch={(text) => filter({ suche: text || undefined })}
          />
        }
      >
        <FilterSelect
          label={t('outreach.standing')}
          all={t('outreach.everyStanding')}
          value={stand}
          choices={standings(query.data?.counts).map(({ value, number }) => ({
            value,
            label: `${t(`outreach.stand.${value}`)} (${count(number)})`,
          }))}
          onChange={(value) => filter({ stand: ['none' as const, ...exclusionCauses].find((one) => one === value) })}
        />
        <FilterSelect
          label={t('outreach.reasonLabel')}
          all={t('outreach.everyReason')}
          value={grund}
          choices={inviteReasons.map((value) => ({
            value,
            label: `${t(`outreach.reasonKind.${value}`)} (${count(query.data?.counts.reasons[value] ?? 0)})`,
          }))}
          onChange={(value) => filter({ grund: inviteReasons.find((one) => one === value) })}
        />
      </Filters>
      <Loaded query={query} lines={6}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState
              title={t(active > 0 || suche ? 'common.nothingFound' : 'outreach.empty')}
              action={
                active > 0 || suche ? (
                  <Button variant="default" onClick={() => onSearch(unfiltered)}>
                    {t('common.resetFilters')}
                  </Button>
                ) : undefined
              }
            >
              {t(active > 0 || suche ? 'common.nothingFoundText' : 'outreach.emptyText')}
            </EmptyState>
          ) : (
            <>
              <Rows>
                {rows.map((recipient) => (
                  <RecipientLine
                    key={recipient.personId}
                    eventId={eventId}
                    recipient={recipient}
                    onLeaveOut={mayWrite ? () => setDialog(recipient) : null}
                  />
                ))}
              </Rows>
              <Pager
                page={seite}
                size={PANEL_ROWS}
                total={total}
                onPage={(page) => onSearch({ seite: page === 1 ? undefined : page })}
              />
            </>
          )
        }
      </Loaded>
      {dialog === 'add' && <AddGuestDialog eventId={eventId} networkId={networkId} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'add' && (
        <LeaveOutDialog eventId={eventId} person={dialog} onClose={() => setDialog(null)} />
      )}
    </Panel>
  );
}

/** The invited, and the causes that keep anybody out; a cause of nobody is no choice. */
const standings = (counts: RecipientPage['counts'] | undefined) => [
  { value: 'none' as const, number: counts?.invited ?? 0 },
  ...exclusionCauses
    .map((value) => ({ value, number: counts?.excluded[value] ?? 0 }))
    .filter(({ number }) => number > 0),
];
