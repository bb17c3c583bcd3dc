import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './features/account/routes';
import { attendanceRoutes } from './features/attendance/routes';
import { contactsRoutes } from './features/contacts/routes';
import { event, eventRoutes, eventsRoutes } from './features/events/routes';
import { ledgerRoutes } from './features/ledger/routes';
import { mailingsRoutes } from './features/mailings/routes';
import { mailsRoutes } from './features/mails/routes';
import { networksRoutes } from './features/networks/routes';
import { outreachEventRoutes } from './features/outreach/routes';
import { projectsRoutes } from './features/projects/routes';
import { programmeRoutes } from './features/programme/routes';
import { registrationRoutes } from './features/registrations/routes';
import { regularityRoutes } from './features/regularity/routes';
import { returnsRoutes } from './features/returns/routes';
import { segmentsRoutes } from './features/segments/routes';
import { seriesRoutes } from './features/series/routes';
import { sessionRoutes } from './features/session/routes';
import { inside } from './features/shell/routes';
import { teamRoutes } from './features/team/routes';
import { timelinesRoutes } from './features/timelines/routes';
import { todayRoutes } from './features/today/routes';
import { root } from './root-route';

const tree = root.addChildren({
  ...sessionRoutes,
  inside: inside.addChildren({
    ...todayRoutes,
    ...eventsRoutes,
    ...seriesRoutes,
    ...projectsRoutes,
    ...regularityRoutes,
    ...contactsRoutes,
    ...segmentsRoutes,
    ...networksRoutes,
    ...timelinesRoutes,
    ...ledgerRoutes,
    ...mailsRoutes,
    ...returnsRoutes,
    ...mailingsRoutes,
    ...teamRoutes,
    ...accountRoutes,
    event: event.addChildren({
      ...{ ...eventRoutes, ...programmeRoutes, ...registrationRoutes, ...outreachEventRoutes, ...attendanceRoutes },
    }),
  }),
});

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    basepath: '/o',
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
