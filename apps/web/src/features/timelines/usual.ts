import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, UsualStep, UsualTimeline } from '../../api/types';
import { oneOf, type RawSearch, withoutGaps } from '../../search';

export type Rhythm = UsualTimeline['rhythm'];
export const rhythms: readonly Rhythm[] = ['whole_day', 'hybrid', 'online', 'group', 'informal'];

export const rhythmSearch = ({ art }: RawSearch): { art?: Rhythm } => withoutGaps({ art: oneOf(art, rhythms) });

/** Whose usual timeline it is: that of a kind of gathering in a network, or of a series. */
export type Owner = Readonly<{ networkId: string; rhythm: Rhythm }> | Readonly<{ seriesId: string }>;

/** Every usual timeline: those of series follow those of their network. */
export const USUAL_KEY = ['usual-timelines'] as const;
/** What taking them over changes: the timelines of gatherings. */
export const ADOPTED_KEYS = [USUAL_KEY, ['outreach']] as const;

export const networkTimelinesQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...USUAL_KEY, 'of', networkId],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/timelines', { params: { path: { networkId } } })),
    select: ({ rows }): readonly UsualTimeline[] => rows,
  });

export const seriesTimelineQuery = (seriesId: string) =>
  queryOptions({
    queryKey: [...USUAL_KEY, 'series', seriesId],
    queryFn: () => answerOf(api.GET('/api/series/{seriesId}/timeline', { params: { path: { seriesId } } })),
  });

export type Distance = Omit<UsualStep, 'isOn'>;

export const distanceOf = ({ isOn: _, ...distance }: UsualStep): Distance => distance;

export const sent = (steps: readonly UsualStep[]): Distance[] => steps.filter(({ isOn }) => isOn).map(distanceOf);

/** What distances mean for a gathering, saved or not. */
export const usualPreviewQuery = (owner: Owner, steps: readonly Distance[]) =>
  queryOptions({
    queryKey: [...USUAL_KEY, 'preview', owner, steps],
    queryFn: ({ signal }) => {
      const request = { body: { steps: [...steps] }, signal };
      return answerOf(
        'seriesId' in owner
          ? api.POST('/api/series/{seriesId}/timeline/preview', { params: { path: owner }, ...request })
          : api.POST('/api/networks/{networkId}/timelines/{rhythm}/preview', { params: { path: owner }, ...request }),
      );
    },
    placeholderData: keepPreviousData,
  });

type Edit = Body<'/api/series/{seriesId}/timeline', 'put'>;

export const saveUsual = (owner: Owner) => (body: Edit, key: string) =>
  answerOf(
    'seriesId' in owner
      ? api.PUT('/api/series/{seriesId}/timeline', { params: { path: owner }, body, ...withKey(key) })
      : api.PUT('/api/networks/{networkId}/timelines/{rhythm}', { params: { path: owner }, body, ...withKey(key) }),
  );

export const adoptUsual = (owner: Owner) => (body: { version: number }, key: string) =>
  answerOf(
    'seriesId' in owner
      ? api.POST('/api/series/{seriesId}/timeline/adopt', { params: { path: owner }, body, ...withKey(key) })
      : api.POST('/api/networks/{networkId}/timelines/{rhythm}/adopt', {
          params: { path: owner },
          body,
          ...withKey(key),
        }),
  );
