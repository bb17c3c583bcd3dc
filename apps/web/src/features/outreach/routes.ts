import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofEvent } from '../events/routes';
import { invitationsSearch } from './search';

export const outreachEventRoutes = {
  invitations: createRoute({
    ...ofEvent,
    path: '/einladungen',
    validateSearch: invitationsSearch,
    component: lazyPage(() => import('./InvitationsPage'), 'InvitationsPage'),
  }),
};
