import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofEvent } from '../events/routes';
import { enterSearch, participantsSearch } from './search';

const page = lazyPages('registrations', 'contacts', 'events', 'history', 'mailings');

export const registrationRoutes = {
  participants: createRoute({
    ...ofEvent,
    path: '/teilnehmende',
    validateSearch: participantsSearch,
    component: page(() => import('./ParticipantsPage'), 'ParticipantsPage'),
  }),
  enter: createRoute({
    ...ofEvent,
    path: '/teilnehmende/neu',
    validateSearch: enterSearch,
    component: page(() => import('./EnterPage'), 'EnterPage'),
  }),
};
