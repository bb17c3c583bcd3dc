import { api, answerOf, withKey } from '../../api/client';
import type { Body } from '../../api/types';

export type AgendaBody = Body<'/api/events/{eventId}/agenda', 'put'>;

export const setAgenda = (eventId: string) => (body: AgendaBody, key: string) =>
  answerOf(api.PUT('/api/events/{eventId}/agenda', { params: { path: { eventId } }, body, ...withKey(key) }));
