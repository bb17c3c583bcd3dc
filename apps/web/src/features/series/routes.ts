import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { listSearch } from '../../search';
import { newEventSearch } from '../events/search';
import { ofInside } from '../shell/routes';
import { yearSearch } from './search';

const page = lazyPages('series', 'contacts', 'events', 'timelines');

export const seriesRoutes = {
  seriesList: createRoute({
    ...ofInside,
    path: '/reihen',
    validateSearch: listSearch,
    component: page(() => import('./SeriesListPage'), 'SeriesListPage'),
  }),
  newSeries: createRoute({
    ...ofInside,
    path: '/reihen/neu',
    validateSearch: newEventSearch,
    component: page(() => import('./NewSeriesPage'), 'NewSeriesPage'),
  }),
  series: createRoute({
    ...ofInside,
    path: '/reihen/$seriesId',
    validateSearch: yearSearch,
    component: page(() => import('./SeriesPage'), 'SeriesPage'),
  }),
};
