import { queryOptions } from '@tanstack/react-query';
import type { ApiProblem } from '../../api/problem';
import { api, answerOf } from '../../api/client';
import { outreachKey } from './invitations';

export const promisesQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'promises'],
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/promises', { params: { path: { eventId } } })),
  });

type Missing = Readonly<{ id: string; name: string }>;

const isMissing = (one: unknown): one is Missing =>
  typeof one === 'object' && one !== null && 'id' in one && 'name' in one;

/** The promised projects without which a wave is not complete, as the refusal names them. */
export const missingIn = ({ code, facts }: Pick<ApiProblem, 'code' | 'facts'>): readonly Missing[] =>
  code === 'invitation.wave-incomplete' && Array.isArray(facts.promises) ? facts.promises.filter(isMissing) : [];
