import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { MailStatus } from '../../api/types';

export const MAILS_KEY = ['mails'] as const;

/** While mails are on their way, the page follows them. */
const FOLLOW_MS = 10_000;

export const mailsQuery = (networkId: string, status: MailStatus | undefined, page: number) =>
  queryOptions({
    queryKey: [...MAILS_KEY, networkId, status, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/mails', {
          params: { path: { networkId }, query: { status, page, size: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: FOLLOW_MS,
  });

export const mailCountsQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...MAILS_KEY, networkId, 'counts'],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/mails/counts', { params: { path: { networkId } } })),
    refetchInterval: FOLLOW_MS,
  });

type Chosen = Readonly<{ mailId: string }>;

export const resend = ({ mailId }: Chosen, key: string) =>
  answerOf(api.POST('/api/mails/{mailId}/resend', { params: { path: { mailId } }, ...withKey(key) }));

export const markSent = ({ mailId }: Chosen, key: string) =>
  answerOf(api.POST('/api/mails/{mailId}/mark-sent', { params: { path: { mailId } }, ...withKey(key) }));
