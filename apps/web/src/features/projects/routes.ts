import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';
import { inboxSearch } from './search';

const page = lazyPages('projects', 'contacts', 'history');

export const projectsRoutes = {
  reports: createRoute({
    ...ofInside,
    path: '/projekte',
    validateSearch: inboxSearch,
    component: page(() => import('./InboxPage'), 'InboxPage'),
  }),
};
