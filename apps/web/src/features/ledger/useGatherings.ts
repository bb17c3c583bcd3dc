import { useQuery } from '@tanstack/react-query';
import { api, answerOf } from '../../api/client';
import { LEDGER_KEY } from '../../api/keys';
import type { Choice } from '../../components/forms/fields';
import { shortDay } from '../../i18n/format';

/** The gatherings that promises may be bound to, the latest first. */
export function useGatherings(networkId: string): readonly Choice[] {
  const { data } = useQuery({
    queryKey: [...LEDGER_KEY, networkId, 'gatherings'],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/events', {
          params: { path: { networkId }, query: { order: 'latest', size: 100 } },
        }),
      ),
  });
  return (data?.rows ?? [])
    .filter(({ state }) => state !== 'draft')
    .map(({ id, title, startsLocal }) => ({ value: id, label: `${title}, ${shortDay(startsLocal.slice(0, 10))}` }));
}
