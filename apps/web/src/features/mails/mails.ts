import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, MailStatus } from '../../api/types';

export const MAILS_KEY = ['mails'] as const;

/** While mails are on their way, the page follows them. */
const FOLLOW_MS = 10_000;

/** Which mails a list shows. */
export type MailsFilter = Readonly<{ status?: MailStatus; eventId?: string; batchId?: string; text?: string }>;

export const mailsQuery = (networkId: string, filter: MailsFilter & Readonly<{ page: number }>) =>
  queryOptions({
    queryKey: [...MAILS_KEY, networkId, filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/mails', { params: { path: { networkId }, query: { ...filter, size: 50 } } }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: FOLLOW_MS,
  });

export const mailQuery = (mailId: string) =>
  queryOptions({
    queryKey: [...MAILS_KEY, 'one', mailId],
    queryFn: () => answerOf(api.GET('/api/mails/{mailId}', { params: { path: { mailId } } })),
    refetchInterval: FOLLOW_MS,
  });

/** The gatherings that mails may be about, the latest first; a draft has told nobody yet. */
export const gatheringsQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...MAILS_KEY, networkId, 'gatherings'],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/events', {
          params: { path: { networkId }, query: { order: 'latest', size: 100 } },
        }),
      ),
    select: ({ rows }) => rows.filter(({ state }) => state !== 'draft'),
  });

export const mailCountsQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...MAILS_KEY, networkId, 'counts'],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/mails/counts', { params: { path: { networkId } } })),
    refetchInterval: FOLLOW_MS,
  });

/** What of a list can be sent again, and what stays. */
export const resendableQuery = (networkId: string, filter: MailsFilter) =>
  queryOptions({
    queryKey: [...MAILS_KEY, networkId, 'resendable', filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/mails/resendable', { params: { path: { networkId }, query: filter } }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: FOLLOW_MS,
  });

export type ResendOrder = Body<'/api/networks/{networkId}/mails/resend', 'post'>;

export const resendAll = (networkId: string) => (body: ResendOrder, key: string) =>
  answerOf(
    api.POST('/api/networks/{networkId}/mails/resend', { params: { path: { networkId } }, body, ...withKey(key) }),
  );

type Chosen = Readonly<{ mailId: string }>;

export const resend = ({ mailId }: Chosen, key: string) =>
  answerOf(api.POST('/api/mails/{mailId}/resend', { params: { path: { mailId } }, ...withKey(key) }));

export const markSent = ({ mailId }: Chosen, key: string) =>
  answerOf(api.POST('/api/mails/{mailId}/mark-sent', { params: { path: { mailId } }, ...withKey(key) }));
