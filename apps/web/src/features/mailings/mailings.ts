import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body } from '../../api/types';

export const MAILINGS_KEY = ['mailings'] as const;

/** What is written to whom. */
export type Draft = Body<'/api/networks/{networkId}/mailings/check', 'post'>;
export type Order = Body<'/api/networks/{networkId}/mailings', 'post'>;

const of = (networkId: string) => ({ params: { path: { networkId } } });

/** Read anew for each text: who is selected may change while somebody writes. */
export const checkQuery = (networkId: string, draft: Draft) =>
  queryOptions({
    queryKey: [...MAILINGS_KEY, 'check', networkId, draft],
    queryFn: () => answerOf(api.POST('/api/networks/{networkId}/mailings/check', { ...of(networkId), body: draft })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const previewQuery = (networkId: string, draft: Draft, position: number) =>
  queryOptions({
    queryKey: [...MAILINGS_KEY, 'preview', networkId, draft, position],
    queryFn: () =>
      answerOf(
        api.POST('/api/networks/{networkId}/mailings/preview', { ...of(networkId), body: { ...draft, position } }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const placeholdersQuery = queryOptions({
  queryKey: [...MAILINGS_KEY, 'placeholders'],
  queryFn: () => answerOf(api.GET('/api/mailing-placeholders')),
  staleTime: Infinity,
});

export const sendTest = (networkId: string) => (body: Draft & { position: number }, key: string) =>
  answerOf(api.POST('/api/networks/{networkId}/mailings/test', { ...of(networkId), body, ...withKey(key) }));

export const send = (networkId: string) => (body: Order, key: string) =>
  answerOf(api.POST('/api/networks/{networkId}/mailings', { ...of(networkId), body, ...withKey(key) }));

export const takeBack = (mailingId: string, key: string) =>
  answerOf(api.POST('/api/mailings/{mailingId}/take-back', { params: { path: { mailingId } }, ...withKey(key) }));

export const mailingQuery = (mailingId: string) =>
  queryOptions({
    queryKey: [...MAILINGS_KEY, 'one', mailingId],
    queryFn: () => answerOf(api.GET('/api/mailings/{mailingId}', { params: { path: { mailingId } } })),
  });

export const mailingsQuery = (networkId: string, page: number) =>
  queryOptions({
    queryKey: [...MAILINGS_KEY, 'list', networkId, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/mailings', {
          params: { path: { networkId }, query: { page, size: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
