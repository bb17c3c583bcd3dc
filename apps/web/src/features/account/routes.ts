import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofInside } from '../shell/routes';

export const accountRoutes = {
  account: createRoute({
    ...ofInside,
    path: '/konto',
    component: lazyPage(() => import('./AccountPage'), 'AccountPage'),
  }),
};
