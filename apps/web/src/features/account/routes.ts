import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';

const page = lazyPages('account');

export const accountRoutes = {
  account: createRoute({
    ...ofInside,
    path: '/konto',
    component: page(() => import('./AccountPage'), 'AccountPage'),
  }),
};
