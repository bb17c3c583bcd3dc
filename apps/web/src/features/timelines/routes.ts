import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofInside } from '../shell/routes';
import { rhythmSearch } from './usual';

export const timelinesRoutes = {
  usualTimelines: createRoute({
    ...ofInside,
    path: '/netz/fristen',
    validateSearch: rhythmSearch,
    component: lazyPage(() => import('./NetworkTimelinesPage'), 'NetworkTimelinesPage'),
  }),
  seriesTimeline: createRoute({
    ...ofInside,
    path: '/reihen/$seriesId/fristen',
    component: lazyPage(() => import('./SeriesTimelinePage'), 'SeriesTimelinePage'),
  }),
};
