import { api, answerOf, withKey } from '../../api/client';
import type { Body } from '../../api/types';

const at = (eventId: string) => ({ params: { path: { eventId } } });

export const moveEvent = (eventId: string) => (body: Body<'/api/events/{eventId}/move', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/move', { ...at(eventId), body, ...withKey(key) }));

export const changeEvent = (eventId: string) => (body: Body<'/api/events/{eventId}/change', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/change', { ...at(eventId), body, ...withKey(key) }));

export const cancelEvent = (eventId: string) => (body: Body<'/api/events/{eventId}/cancel', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/cancel', { ...at(eventId), body, ...withKey(key) }));

export const discardDraft = (eventId: string) => (body: Body<'/api/events/{eventId}/discard', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/discard', { ...at(eventId), body, ...withKey(key) }));

export const notHeld = (eventId: string) => (body: Body<'/api/events/{eventId}/not-held', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/not-held', { ...at(eventId), body, ...withKey(key) }));

export const documentEvent = (eventId: string) => (body: Body<'/api/events/{eventId}/document', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/document', { ...at(eventId), body, ...withKey(key) }));

export const archiveEvent = (eventId: string) => (body: Body<'/api/events/{eventId}/archive', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/archive', { ...at(eventId), body, ...withKey(key) }));
