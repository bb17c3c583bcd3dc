import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { SESSION_KEY } from '../../api/keys';
import type { Account } from '../../api/types';
import type { Language } from '../../i18n/i18n';

export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: () => answerOf(api.GET('/api/session')),
  staleTime: 60_000,
});

/** Who is signed in. Only pages behind the sign-in call it; the router has let nobody else in. */
export function useAccount(): Account {
  const { data } = useQuery(sessionQuery);
  if (!data?.account) throw new Error('nobody is signed in');
  return data.account;
}

export type SignInValues = { email: string; password: string };

export const signIn = (body: SignInValues, key: string) =>
  answerOf(api.POST('/api/session', { body, ...withKey(key) }));
export const signOut = (_: null, key: string) => answerOf(api.DELETE('/api/session', withKey(key)));

export type FirstAdministrator = SignInValues & { code: string; displayName: string; language: Language };

export const createFirst = (body: FirstAdministrator, key: string) =>
  answerOf(api.POST('/api/accounts/first', { body, ...withKey(key) }));

export const requestLink = (body: { email: string }, key: string) =>
  answerOf(api.POST('/api/password/links', { body, ...withKey(key) }));

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-link', token],
    queryFn: () => answerOf(api.GET('/api/password/links/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
    retry: false,
  });

export const setPassword = (token: string) => (body: { password: string }, key: string) =>
  answerOf(api.POST('/api/password/links/{token}', { params: { path: { token } }, body, ...withKey(key) }));
