import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';

const page = lazyPages('today');

export const todayRoutes = {
  today: createRoute({
    ...ofInside,
    path: '/',
    component: page(() => import('./TodayPage'), 'TodayPage'),
  }),
};
