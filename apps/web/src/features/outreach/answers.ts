import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, InvitationState, Query } from '../../api/types';
import type { Tone } from '../../components/Mark';
import { outreachKey, PANEL_ROWS } from './invitations';

/** How an answer looks, wherever it stands. */
export const answerTones: Record<InvitationState, Tone> = {
  sent: 'waiting',
  bounced: 'error',
  accepted: 'ok',
  declined: 'quiet',
  declined_interested: 'info',
  no_response: 'quiet',
  revoked: 'quiet',
};

export const answersQuery = (eventId: string, filter: Query<'/api/events/{eventId}/answers'>) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'answers', filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/events/{eventId}/answers', {
          params: { path: { eventId }, query: { ...filter, size: PANEL_ROWS } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const organisationAnswersQuery = (
  eventId: string,
  filter: Query<'/api/events/{eventId}/answers/organisations'>,
) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'organisations', filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/events/{eventId}/answers/organisations', {
          params: { path: { eventId }, query: { ...filter, size: PANEL_ROWS } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const enterAnswer =
  (invitationId: string) => (body: Body<'/api/invitations/{invitationId}/answer', 'post'>, idempotency: string) =>
    answerOf(
      api.POST('/api/invitations/{invitationId}/answer', {
        params: { path: { invitationId } },
        body,
        ...withKey(idempotency),
      }),
    );
