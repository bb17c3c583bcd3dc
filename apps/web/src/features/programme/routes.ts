import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofEvent } from '../events/routes';

const page = lazyPages('programme', 'contacts', 'events');

export const programmeRoutes = {
  programme: createRoute({
    ...ofEvent,
    path: '/programm',
    component: page(() => import('./ProgrammePage'), 'ProgrammePage'),
  }),
};
