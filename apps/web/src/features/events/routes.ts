import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';
import { eventsSearch, newEventSearch } from './search';

const page = lazyPages('events', 'contacts', 'series');

/** One gathering; other features hang pages of their own below it. */
export const event = createRoute({
  ...ofInside,
  path: '/e/$eventId',
  component: page(() => import('./EventFrame'), 'EventFrame'),
});

/** The parent of a feature's pages about one gathering. */
export const ofEvent = { getParentRoute: () => event } as const;

export const eventsRoutes = {
  events: createRoute({
    ...ofInside,
    path: '/termine',
    validateSearch: eventsSearch,
    component: page(() => import('./EventsPage'), 'EventsPage'),
  }),
  newEvent: createRoute({
    ...ofInside,
    path: '/termine/neu',
    validateSearch: newEventSearch,
    component: page(() => import('./NewEventPage'), 'NewEventPage'),
  }),
};

export const eventRoutes = {
  overview: createRoute({
    ...ofEvent,
    path: '/',
    component: page(() => import('./OverviewPage'), 'OverviewPage'),
  }),
  edit: createRoute({
    ...ofEvent,
    path: '/bearbeiten',
    component: page(() => import('./EditPage'), 'EditPage'),
  }),
};
