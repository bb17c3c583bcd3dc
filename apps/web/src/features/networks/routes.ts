import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { dayOnly } from '../../search';
import { ofInside } from '../shell/routes';

const page = lazyPages('networks', 'contacts', 'events', 'timelines');

export const networksRoutes = {
  network: createRoute({
    ...ofInside,
    path: '/netz',
    validateSearch: dayOnly,
    component: page(() => import('./NetworkPage'), 'NetworkPage'),
  }),
  newNetwork: createRoute({
    ...ofInside,
    path: '/netze/neu',
    component: page(() => import('./NewNetworkPage'), 'NewNetworkPage'),
  }),
};
