import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { listSearch } from '../../search';
import { newEventSearch } from '../events/search';
import { ofInside } from '../shell/routes';
import { yearSearch } from './search';

export const seriesRoutes = {
  seriesList: createRoute({
    ...ofInside,
    path: '/reihen',
    validateSearch: listSearch,
    component: lazyPage(() => import('./SeriesListPage'), 'SeriesListPage'),
  }),
  newSeries: createRoute({
    ...ofInside,
    path: '/reihen/neu',
    validateSearch: newEventSearch,
    component: lazyPage(() => import('./NewSeriesPage'), 'NewSeriesPage'),
  }),
  series: createRoute({
    ...ofInside,
    path: '/reihen/$seriesId',
    validateSearch: yearSearch,
    component: lazyPage(() => import('./SeriesPage'), 'SeriesPage'),
  }),
};
