import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { ofInside } from '../shell/routes';
import { eventsSearch, newEventSearch } from './search';

/** One gathering; other features hang pages of their own below it. */
export const event = createRoute({
  ...ofInside,
  path: '/e/$eventId',
  component: lazyPage(() => import('./EventFrame'), 'EventFrame'),
});

/** The parent of a feature's pages about one gathering. */
export const ofEvent = { getParentRoute: () => event } as const;

export const eventsRoutes = {
  events: createRoute({
    ...ofInside,
    path: '/termine',
    validateSearch: eventsSearch,
    component: lazyPage(() => import('./EventsPage'), 'EventsPage'),
  }),
  newEvent: createRoute({
    ...ofInside,
    path: '/termine/neu',
    validateSearch: newEventSearch,
    component: lazyPage(() => import('./NewEventPage'), 'NewEventPage'),
  }),
};

export const eventRoutes = {
  overview: createRoute({
    ...ofEvent,
    path: '/',
    component: lazyPage(() => import('./OverviewPage'), 'OverviewPage'),
  }),
  edit: createRoute({
    ...ofEvent,
    path: '/bearbeiten',
    component: lazyPage(() => import('./EditPage'), 'EditPage'),
  }),
};
