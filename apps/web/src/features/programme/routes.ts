import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofEvent } from '../events/routes';

export const programmeRoutes = {
  programme: createRoute({
    ...ofEvent,
    path: '/programm',
    component: lazyPage(() => import('./ProgrammePage'), 'ProgrammePage'),
  }),
};
