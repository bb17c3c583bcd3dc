import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, Role } from '../../api/types';

export const TEAM_KEY = ['team'] as const;

export const roles: readonly Role[] = [
  'admin',
  'caretaker',
  'deputy',
  'organiser',
  'moderator',
  'minute_taker',
  'funder_view',
];

/** What the holder of a role may hand out (the server decides; this only spares the question). */
export function grantable(own: readonly Role[], isInstanceAdmin: boolean): readonly Role[] {
  if (isInstanceAdmin || own.includes('admin')) return roles;
  return own.includes('caretaker') ? ['organiser', 'moderator', 'minute_taker'] : [];
}

export const teamQuery = (page: number) =>
  queryOptions({
    queryKey: [...TEAM_KEY, page],
    queryFn: () => answerOf(api.GET('/api/accounts', { params: { query: { page, size: 50 } } })),
    placeholderData: keepPreviousData,
  });

export const invite = (body: Body<'/api/accounts/invitations', 'post'>, key: string) =>
  answerOf(api.POST('/api/accounts/invitations', { body, ...withKey(key) }));

type RoleOf = Readonly<{ accountId: string; networkId: string; role: Role }>;

export const grant = ({ accountId, ...body }: RoleOf, key: string) =>
  answerOf(api.POST('/api/accounts/{accountId}/roles', { params: { path: { accountId } }, body, ...withKey(key) }));

export const revoke = (path: RoleOf, key: string) =>
  answerOf(api.DELETE('/api/accounts/{accountId}/roles/{networkId}/{role}', { params: { path }, ...withKey(key) }));

export const setEnabled = (
  { accountId, isEnabled }: Readonly<{ accountId: string; isEnabled: boolean }>,
  key: string,
) => {
  const request = { params: { path: { accountId } }, ...withKey(key) };
  return answerOf(
    isEnabled
      ? api.POST('/api/accounts/{accountId}/enable', request)
      : api.POST('/api/accounts/{accountId}/disable', request),
  );
};
