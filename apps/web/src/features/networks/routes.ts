import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { dayOnly } from '../../search';
import { ofInside } from '../shell/routes';

export const networksRoutes = {
  network: createRoute({
    ...ofInside,
    path: '/netz',
    validateSearch: dayOnly,
    component: lazyPage(() => import('./NetworkPage'), 'NetworkPage'),
  }),
  newNetwork: createRoute({
    ...ofInside,
    path: '/netze/neu',
    component: lazyPage(() => import('./NewNetworkPage'), 'NewNetworkPage'),
  }),
};
