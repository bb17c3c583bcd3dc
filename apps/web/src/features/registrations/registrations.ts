import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, Land, Mode, RegistrationRow } from '../../api/types';
import { changedBy } from '../events/events';

const key = (eventId: string) => ['registrations', eventId] as const;

/** Whoever comes or goes moves others: everything that counts the gathering's people is stale. */
export const changedWith = (eventId: string) => [key(eventId), ['registration'], ...changedBy(eventId)];

export const countsQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...key(eventId), 'counts'],
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/registrations/counts', { params: { path: { eventId } } })),
  });

export type ParticipantsFilter = Readonly<{
  eventId: string;
  status?: string;
  mode?: Mode;
  land?: Land;
  place?: RegistrationRow['place'];
  search?: string;
}>;

const LARGEST_PAGE = 200;

/** All rows of a filter, in the server's order: the table sorts and pages them without asking again. */
export const participantsQuery = ({ eventId, ...filter }: ParticipantsFilter) =>
  queryOptions({
    queryKey: [...key(eventId), filter],
    queryFn: async (): Promise<readonly RegistrationRow[]> => {
      const read = (page: number) =>
        answerOf(
          api.GET('/api/events/{eventId}/registrations', {
            params: { path: { eventId }, query: { ...filter, page, size: LARGEST_PAGE } },
          }),
        );
      const first = await read(1);
      const rest = Array.from({ length: Math.ceil(first.total / LARGEST_PAGE) - 1 }, (_, index) => read(index + 2));
      const pages = await Promise.all(rest);
      return [first, ...pages].flatMap(({ rows }) => rows);
    },
    placeholderData: keepPreviousData,
  });

export const registrationQuery = (registrationId: string) =>
  queryOptions({
    queryKey: ['registration', registrationId],
    queryFn: () => answerOf(api.GET('/api/registrations/{registrationId}', { params: { path: { registrationId } } })),
  });

export type Contact = 'persons' | 'organisations';

const FEW = 10;

/** What a contact was registered for, the latest first. */
export const participationsQuery = (of: Contact, id: string, page: number) =>
  queryOptions({
    queryKey: ['registration', of, id, page],
    queryFn: () => {
      const query = { page, size: FEW };
      return answerOf(
        of === 'persons'
          ? api.GET('/api/persons/{personId}/registrations', { params: { path: { personId: id }, query } })
          : api.GET('/api/organisations/{organisationId}/registrations', {
              params: { path: { organisationId: id }, query },
            }),
      );
    },
    placeholderData: keepPreviousData,
  });

export const enter =
  (eventId: string) => (body: Body<'/api/events/{eventId}/registrations', 'post'>, idempotency: string) =>
    answerOf(
      api.POST('/api/events/{eventId}/registrations', { params: { path: { eventId } }, body, ...withKey(idempotency) }),
    );

export type Decision = 'give-place' | 'reject' | 'cancel';

export function decide(
  decision: Decision,
  registrationId: string,
  reason: string,
  idempotency: string,
): Promise<unknown> {
  const params = { path: { registrationId } };
  switch (decision) {
    case 'give-place':
      return answerOf(api.POST('/api/registrations/{registrationId}/give-place', { params, ...withKey(idempotency) }));
    case 'reject':
      return answerOf(
        api.POST('/api/registrations/{registrationId}/reject', { params, body: { reason }, ...withKey(idempotency) }),
      );
    case 'cancel':
      return answerOf(
        api.POST('/api/registrations/{registrationId}/cancel', { params, body: { reason }, ...withKey(idempotency) }),
      );
  }
}
