import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, Step } from '../../api/types';
import { outreachKey } from './invitations';

const key = (eventId: string) => [...outreachKey(eventId), 'timeline'] as const;

/** The worker looks at it once a minute. */
const FOLLOW_MS = 60_000;

/** A step that is there to be decided about. */
export type BegunStep = Step & Readonly<{ id: string }>;

export const hasBegun = (step: Step): step is BegunStep => step.id !== null;

/** Nothing can be decided about it any more. */
export const isOver = ({ state, reason }: Step): boolean =>
  state === 'sent' || reason === 'cancelled' || reason === 'not_held';

export type StepDialog = 'read' | 'change' | 'skip' | 'send';

export const timelineQuery = (eventId: string) =>
  queryOptions({
    queryKey: key(eventId),
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/timeline', { params: { path: { eventId } } })),
    select: ({ rows }): readonly Step[] => rows,
    refetchInterval: FOLLOW_MS,
  });

export const stepPreviewQuery = (eventId: string, { id: stepId, version }: BegunStep, position: number) =>
  queryOptions({
    queryKey: [...key(eventId), 'preview', stepId, version, position],
    queryFn: () =>
      answerOf(api.GET('/api/steps/{stepId}/preview', { params: { path: { stepId }, query: { position } } })),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const changeStep = (stepId: string) => (body: Body<'/api/steps/{stepId}', 'patch'>, idempotency: string) =>
  answerOf(api.PATCH('/api/steps/{stepId}', { params: { path: { stepId } }, body, ...withKey(idempotency) }));

export const skipStep = (stepId: string) => (body: Body<'/api/steps/{stepId}/skip', 'post'>, idempotency: string) =>
  answerOf(api.POST('/api/steps/{stepId}/skip', { params: { path: { stepId } }, body, ...withKey(idempotency) }));

export const planStep = (stepId: string) => (body: Body<'/api/steps/{stepId}/plan', 'post'>, idempotency: string) =>
  answerOf(api.POST('/api/steps/{stepId}/plan', { params: { path: { stepId } }, body, ...withKey(idempotency) }));

export const sendStep = (stepId: string) => (body: Body<'/api/steps/{stepId}/send', 'post'>, idempotency: string) =>
  answerOf(api.POST('/api/steps/{stepId}/send', { params: { path: { stepId } }, body, ...withKey(idempotency) }));

export const testStep = (stepId: string) => (body: Body<'/api/steps/{stepId}/test', 'post'>, idempotency: string) =>
  answerOf(api.POST('/api/steps/{stepId}/test', { params: { path: { stepId } }, body, ...withKey(idempotency) }));
