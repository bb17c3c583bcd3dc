import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofInside } from '../shell/routes';

export const returnsRoutes = {
  returns: createRoute({
    ...ofInside,
    path: '/ruecklauf',
    component: lazyPage(() => import('./ReturnsPage'), 'ReturnsPage'),
  }),
};
