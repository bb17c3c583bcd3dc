import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofInside } from '../shell/routes';

export const todayRoutes = {
  today: createRoute({
    ...ofInside,
    path: '/',
    component: lazyPage(() => import('./TodayPage'), 'TodayPage'),
  }),
};
