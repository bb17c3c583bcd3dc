import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofEvent } from '../events/routes';
import { invitationsSearch } from './search';

const page = lazyPages('outreach', 'contacts', 'events', 'mails', 'registrations', 'segments', 'timeline', 'timelines');

export const outreachEventRoutes = {
  invitations: createRoute({
    ...ofEvent,
    path: '/einladungen',
    validateSearch: invitationsSearch,
    component: page(() => import('./InvitationsPage'), 'InvitationsPage'),
  }),
};
