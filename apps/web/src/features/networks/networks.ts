import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body } from '../../api/types';

export const NETWORKS_KEY = ['networks'] as const;

const at = (networkId: string) => ({ params: { path: { networkId } } });

export const networkQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...NETWORKS_KEY, networkId],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}', at(networkId))),
  });

export const figuresQuery = (networkId: string, asOf: string) =>
  queryOptions({
    queryKey: ['figures', networkId, asOf],
    queryFn: () =>
      answerOf(api.GET('/api/networks/{networkId}/figures', { params: { path: { networkId }, query: { asOf } } })),
  });

export const createNetwork = (body: Body<'/api/networks', 'post'>, key: string) =>
  answerOf(api.POST('/api/networks', { body, ...withKey(key) }));

export const editNetwork = (networkId: string) => (body: Body<'/api/networks/{networkId}', 'patch'>, key: string) =>
  answerOf(api.PATCH('/api/networks/{networkId}', { ...at(networkId), body, ...withKey(key) }));

export const showLogo = (networkId: string) => (body: Body<'/api/networks/{networkId}/logo', 'put'>, key: string) =>
  answerOf(api.PUT('/api/networks/{networkId}/logo', { ...at(networkId), body, ...withKey(key) }));

export const movePhase = (networkId: string) => (body: Body<'/api/networks/{networkId}/phase', 'post'>, key: string) =>
  answerOf(api.POST('/api/networks/{networkId}/phase', { ...at(networkId), body, ...withKey(key) }));

export const appoint = (networkId: string) => (body: Body<'/api/networks/{networkId}/care', 'post'>, key: string) =>
  answerOf(api.POST('/api/networks/{networkId}/care', { ...at(networkId), body, ...withKey(key) }));
