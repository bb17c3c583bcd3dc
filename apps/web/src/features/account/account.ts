import { api, answerOf, withKey } from '../../api/client';
import type { Body } from '../../api/types';

export const editOwn = (body: Body<'/api/session/account', 'put'>, key: string) =>
  answerOf(api.PUT('/api/session/account', { body, ...withKey(key) }));

export const changePassword = (body: Body<'/api/password', 'put'>, key: string) =>
  answerOf(api.PUT('/api/password', { body, ...withKey(key) }));

export const signOutEverywhere = (_: null, key: string) =>
  answerOf(api.DELETE('/api/session/everywhere', withKey(key)));
