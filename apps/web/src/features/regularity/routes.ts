import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';
import { matrixSearch } from './search';

const page = lazyPages('regularity', 'registrations');

export const regularityRoutes = {
  matrix: createRoute({
    ...ofInside,
    path: '/anwesenheit',
    validateSearch: matrixSearch,
    component: page(() => import('./MatrixPage'), 'MatrixPage'),
  }),
};
