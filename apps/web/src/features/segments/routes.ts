import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { listSearch } from '../../search';
import { ofInside } from '../shell/routes';

const page = lazyPages('segments', 'contacts', 'mailings');

export const segmentsRoutes = {
  segments: createRoute({
    ...ofInside,
    path: '/verteiler',
    component: page(() => import('./SegmentsPage'), 'SegmentsPage'),
  }),
  newSegment: createRoute({
    ...ofInside,
    path: '/verteiler/neu',
    component: page(() => import('./NewSegmentPage'), 'NewSegmentPage'),
  }),
  segment: createRoute({
    ...ofInside,
    path: '/verteiler/$segmentId',
    validateSearch: listSearch,
    component: page(() => import('./SegmentPage'), 'SegmentPage'),
  }),
};
