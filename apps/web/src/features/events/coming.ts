import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { today } from '../../i18n/format';
import { EVENTS_KEY } from './events';

/** The next gatherings of all networks that are still to be held, as the list of gatherings counts them. */
export const comingQuery = () =>
  queryOptions({
    queryKey: [...EVENTS_KEY, 'coming', today()],
    queryFn: () =>
      answerOf(
        api.GET('/api/events', {
          params: {
            query: { states: ['draft', 'announced', 'open', 'closed', 'running'], from: today(), size: 6 },
          },
        }),
      ),
    refetchInterval: 60_000,
  });
