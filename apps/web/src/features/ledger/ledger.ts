import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { LEDGER_KEY } from '../../api/keys';
import type { Body, LedgerRow, Query } from '../../api/types';

type Listing = Query<'/api/networks/{networkId}/promises'>;

const readPage = (networkId: string, query: Listing) =>
  answerOf(api.GET('/api/networks/{networkId}/promises', { params: { path: { networkId }, query } }));

export const ledgerQuery = (networkId: string, query: Listing) =>
  queryOptions({
    queryKey: [...LEDGER_KEY, networkId, query],
    queryFn: () => readPage(networkId, query),
    placeholderData: keepPreviousData,
  });

/** As many as one answer may have. */
const MOST = 200;

/** Every promise of a network, for paper. */
export const wholeLedgerQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...LEDGER_KEY, networkId, 'whole'],
    queryFn: async () => {
      const rows: LedgerRow[] = [];
      for (let page = 1; ; page += 1) {
        const read = await readPage(networkId, { page, size: MOST });
        rows.push(...read.rows);
        if (read.rows.length < MOST) return rows;
      }
    },
  });

export const balanceQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...LEDGER_KEY, networkId, 'balance'],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/balance', { params: { path: { networkId } } })),
  });

export const watchQuery = queryOptions({
  queryKey: [...LEDGER_KEY, 'watch'],
  queryFn: () => answerOf(api.GET('/api/ledger-watch')),
});

export const proofQuery = (obligationId: string) =>
  queryOptions({
    queryKey: [...LEDGER_KEY, 'one', obligationId],
    queryFn: () => answerOf(api.GET('/api/promises/{obligationId}', { params: { path: { obligationId } } })),
  });

const at = (obligationId: string) => ({ params: { path: { obligationId } } });

export const noteTry =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/tries', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/tries', { ...at(obligationId), body, ...withKey(key) }));

export const noteSearch =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/searches', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/searches', { ...at(obligationId), body, ...withKey(key) }));

export const contactQuestionQuery = (obligationId: string) =>
  queryOptions({
    queryKey: [...LEDGER_KEY, 'one', obligationId, 'question'],
    queryFn: () => answerOf(api.GET('/api/promises/{obligationId}/question', { params: { path: { obligationId } } })),
  });

export const askForContact =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/question', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/question', { ...at(obligationId), body, ...withKey(key) }));

export const enterContact =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/contact', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/contact', { ...at(obligationId), body, ...withKey(key) }));

export const replaceContact =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/contact/replacement', 'post'>, key: string) =>
    answerOf(
      api.POST('/api/promises/{obligationId}/contact/replacement', { ...at(obligationId), body, ...withKey(key) }),
    );

export const askRelease =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/release', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/release', { ...at(obligationId), body, ...withKey(key) }));

export const agreeRelease =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/release/agree', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/release/agree', { ...at(obligationId), body, ...withKey(key) }));

export const refuseRelease =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/release/refuse', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/release/refuse', { ...at(obligationId), body, ...withKey(key) }));

export const holdInvitation =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/hold', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/hold', { ...at(obligationId), body, ...withKey(key) }));

export const endHold =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/hold/end', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/hold/end', { ...at(obligationId), body, ...withKey(key) }));

export const inviteLate = (obligationId: string, key: string) =>
  answerOf(api.POST('/api/promises/{obligationId}/invitation', { ...at(obligationId), ...withKey(key) }));

export const alikeQuery = (obligationId: string) =>
  queryOptions({
    queryKey: [...LEDGER_KEY, 'one', obligationId, 'alike'],
    queryFn: () => answerOf(api.GET('/api/promises/{obligationId}/alike', at(obligationId))),
  });

export const joinPromise =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/join', 'post'>, key: string) =>
    answerOf(api.POST('/api/promises/{obligationId}/join', { ...at(obligationId), body, ...withKey(key) }));

export const splitPromise = (obligationId: string, key: string) =>
  answerOf(api.POST('/api/promises/{obligationId}/split', { ...at(obligationId), ...withKey(key) }));
