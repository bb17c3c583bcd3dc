import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, withKey } from '../../api/client';
import { ATTENDANCE_KEY } from '../../api/keys';

export const linksKey = (eventId: string) => [...ATTENDANCE_KEY, eventId, 'check-in-links'] as const;

const at = (eventId: string) => ({ params: { path: { eventId } } });

export const linksQuery = (eventId: string) =>
  queryOptions({
    queryKey: linksKey(eventId),
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/check-in-links', at(eventId))),
  });

export const makeLink = (eventId: string) => (name: string, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/check-in-links', { ...at(eventId), body: { name }, ...withKey(key) }));

export const revokeLink = (checkInLinkId: string, key: string) =>
  answerOf(
    api.POST('/api/check-in-links/{checkInLinkId}/revoke', { params: { path: { checkInLinkId } }, ...withKey(key) }),
  );

export const selfKey = (eventId: string) => [...ATTENDANCE_KEY, eventId, 'self-check-in'] as const;

export const selfQuery = (eventId: string) =>
  queryOptions({
    queryKey: selfKey(eventId),
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/self-check-in', at(eventId))),
  });

export const turnSelf = (eventId: string) => (isOn: boolean, key: string) =>
  answerOf(api.PUT('/api/events/{eventId}/self-check-in', { ...at(eventId), body: { isOn }, ...withKey(key) }));
