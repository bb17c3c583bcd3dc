import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';
import { rhythmSearch } from './usual';

const page = lazyPages('timelines', 'series', 'timeline');

export const timelinesRoutes = {
  usualTimelines: createRoute({
    ...ofInside,
    path: '/netz/fristen',
    validateSearch: rhythmSearch,
    component: page(() => import('./NetworkTimelinesPage'), 'NetworkTimelinesPage'),
  }),
  seriesTimeline: createRoute({
    ...ofInside,
    path: '/reihen/$seriesId/fristen',
    component: page(() => import('./SeriesTimelinePage'), 'SeriesTimelinePage'),
  }),
};
