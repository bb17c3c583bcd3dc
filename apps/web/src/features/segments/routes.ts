import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { listSearch } from '../../search';
import { ofInside } from '../shell/routes';

export const segmentsRoutes = {
  segments: createRoute({
    ...ofInside,
    path: '/verteiler',
    component: lazyPage(() => import('./SegmentsPage'), 'SegmentsPage'),
  }),
  newSegment: createRoute({
    ...ofInside,
    path: '/verteiler/neu',
    component: lazyPage(() => import('./NewSegmentPage'), 'NewSegmentPage'),
  }),
  segment: createRoute({
    ...ofInside,
    path: '/verteiler/$segmentId',
    validateSearch: listSearch,
    component: lazyPage(() => import('./SegmentPage'), 'SegmentPage'),
  }),
};
