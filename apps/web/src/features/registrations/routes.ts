import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofEvent } from '../events/routes';
import { participantsSearch } from './search';

export const registrationRoutes = {
  participants: createRoute({
    ...ofEvent,
    path: '/teilnehmende',
    validateSearch: participantsSearch,
    component: lazyPage(() => import('./ParticipantsPage'), 'ParticipantsPage'),
  }),
  enter: createRoute({
    ...ofEvent,
    path: '/teilnehmende/neu',
    component: lazyPage(() => import('./EnterPage'), 'EnterPage'),
  }),
};
