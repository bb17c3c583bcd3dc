import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { listSearch } from '../../search';
import { ofInside } from '../shell/routes';

export const teamRoutes = {
  team: createRoute({
    ...ofInside,
    path: '/team',
    validateSearch: listSearch,
    component: lazyPage(() => import('./TeamPage'), 'TeamPage'),
  }),
};
