import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { listSearch } from '../../search';
import { ofInside } from '../shell/routes';

const page = lazyPages('team', 'contacts');

export const teamRoutes = {
  team: createRoute({
    ...ofInside,
    path: '/team',
    validateSearch: listSearch,
    component: page(() => import('./TeamPage'), 'TeamPage'),
  }),
};
