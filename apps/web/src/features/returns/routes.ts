import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';

const page = lazyPages('returns', 'contacts', 'mails');

export const returnsRoutes = {
  returns: createRoute({
    ...ofInside,
    path: '/ruecklauf',
    component: page(() => import('./ReturnsPage'), 'ReturnsPage'),
  }),
};
