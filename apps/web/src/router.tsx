import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Shell } from './components/shell/Shell';
import { MissingPage } from './components/MissingPage';
import { BrokenPage } from './components/BrokenPage';
import { sessionQuery } from './features/session/session';
import { SignInPage } from './features/session/SignInPage';
import { chosenLanguage, showIn } from './i18n/i18n';
import {
  dayOnly,
  eventsSearch,
  insideSearch,
  listSearch,
  newEventSearch,
  participantsSearch,
  signInSearch,
} from './search';

/**
 * A page in a chunk of its own. Only the names of its module are looked at here: the pages' types depend on the
 * router's, so the router's must not depend on theirs.
 */
const page = <Module extends object>(load: () => Promise<Module>, name: keyof Module & string) =>
  lazyRouteComponent(load as unknown as () => Promise<Record<string, () => ReactNode>>, name);

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
});

const outside = {
  signIn: createRoute({
    getParentRoute: () => root,
    path: '/anmelden',
    validateSearch: signInSearch,
    beforeLoad: async ({ context }) => {
      const { firstStart, account } = await context.queries.ensureQueryData(sessionQuery);
      if (firstStart) throw redirect({ to: '/einrichten' });
      if (account) throw redirect({ to: '/' });
    },
    component: SignInPage,
  }),
  firstStart: createRoute({
    getParentRoute: () => root,
    path: '/einrichten',
    component: page(() => import('./features/session/FirstStartPage'), 'FirstStartPage'),
  }),
  forgotten: createRoute({
    getParentRoute: () => root,
    path: '/passwort',
    component: page(() => import('./features/session/ForgottenPage'), 'ForgottenPage'),
  }),
  password: createRoute({
    getParentRoute: () => root,
    path: '/passwort/$token',
    component: page(() => import('./features/session/PasswordPage'), 'PasswordPage'),
  }),
};

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  validateSearch: insideSearch,
  search: { middlewares: [retainSearchParams(['netz'])] },
  beforeLoad: async ({ context, location }) => {
    const { account } = await context.queries.ensureQueryData(sessionQuery);
    if (!account)
      throw redirect({ to: '/anmelden', search: { zurueck: `/o${location.href.replace(/^\/o(?=\/|$)/, '')}` } });
    if (chosenLanguage() === null) await showIn(account.language);
  },
  component: Shell,
});

const event = createRoute({
  getParentRoute: () => inside,
  path: '/e/$eventId',
  component: page(() => import('./features/events/EventFrame'), 'EventFrame'),
});

const ofInside = { getParentRoute: () => inside } as const;
const ofEvent = { getParentRoute: () => event } as const;

const ofEventPages = {
  overview: createRoute({
    ...ofEvent,
    path: '/',
    component: page(() => import('./features/events/OverviewPage'), 'OverviewPage'),
  }),
  edit: createRoute({
    ...ofEvent,
    path: '/bearbeiten',
    component: page(() => import('./features/events/EditPage'), 'EditPage'),
  }),
  programme: createRoute({
    ...ofEvent,
    path: '/programm',
    component: page(() => import('./features/events/ProgrammePage'), 'ProgrammePage'),
  }),
  participants: createRoute({
    ...ofEvent,
    path: '/teilnehmende',
    validateSearch: participantsSearch,
    component: page(() => import('./features/registrations/ParticipantsPage'), 'ParticipantsPage'),
  }),
  enter: createRoute({
    ...ofEvent,
    path: '/teilnehmende/neu',
    component: page(() => import('./features/registrations/EnterPage'), 'EnterPage'),
  }),
};

const insidePages = {
  today: createRoute({
    ...ofInside,
    path: '/',
    component: page(() => import('./features/today/TodayPage'), 'TodayPage'),
  }),
  events: createRoute({
    ...ofInside,
    path: '/termine',
    validateSearch: eventsSearch,
    component: page(() => import('./features/events/EventsPage'), 'EventsPage'),
  }),
  newEvent: createRoute({
    ...ofInside,
    path: '/termine/neu',
    validateSearch: newEventSearch,
    component: page(() => import('./features/events/NewEventPage'), 'NewEventPage'),
  }),
  persons: createRoute({
    ...ofInside,
    path: '/personen',
    validateSearch: listSearch,
    component: page(() => import('./features/contacts/PersonsPage'), 'PersonsPage'),
  }),
  newPerson: createRoute({
    ...ofInside,
    path: '/personen/neu',
    component: page(() => import('./features/contacts/PersonPages'), 'NewPersonPage'),
  }),
  person: createRoute({
    ...ofInside,
    path: '/personen/$personId',
    component: page(() => import('./features/contacts/PersonPages'), 'PersonDetailPage'),
  }),
  organisations: createRoute({
    ...ofInside,
    path: '/einrichtungen',
    validateSearch: listSearch,
    component: page(() => import('./features/contacts/OrganisationsPage'), 'OrganisationsPage'),
  }),
  newOrganisation: createRoute({
    ...ofInside,
    path: '/einrichtungen/neu',
    component: page(() => import('./features/contacts/OrganisationPages'), 'NewOrganisationPage'),
  }),
  organisation: createRoute({
    ...ofInside,
    path: '/einrichtungen/$organisationId',
    component: page(() => import('./features/contacts/OrganisationPages'), 'OrganisationDetailPage'),
  }),
  projects: createRoute({
    ...ofInside,
    path: '/projekte',
    validateSearch: listSearch,
    component: page(() => import('./features/contacts/ProjectsPage'), 'ProjectsPage'),
  }),
  newProject: createRoute({
    ...ofInside,
    path: '/projekte/neu',
    component: page(() => import('./features/contacts/ProjectPages'), 'NewProjectPage'),
  }),
  project: createRoute({
    ...ofInside,
    path: '/projekte/$projectId',
    component: page(() => import('./features/contacts/ProjectPages'), 'ProjectDetailPage'),
  }),
  groups: createRoute({
    ...ofInside,
    path: '/gruppen',
    validateSearch: listSearch,
    component: page(() => import('./features/contacts/GroupsPage'), 'GroupsPage'),
  }),
  newGroup: createRoute({
    ...ofInside,
    path: '/gruppen/neu',
    component: page(() => import('./features/contacts/GroupPages'), 'NewGroupPage'),
  }),
  group: createRoute({
    ...ofInside,
    path: '/gruppen/$groupId',
    validateSearch: dayOnly,
    component: page(() => import('./features/contacts/GroupPages'), 'GroupDetailPage'),
  }),
  network: createRoute({
    ...ofInside,
    path: '/netz',
    validateSearch: dayOnly,
    component: page(() => import('./features/networks/NetworkPage'), 'NetworkPage'),
  }),
  newNetwork: createRoute({
    ...ofInside,
    path: '/netze/neu',
    component: page(() => import('./features/networks/NewNetworkPage'), 'NewNetworkPage'),
  }),
  mails: createRoute({
    ...ofInside,
    path: '/postausgang',
    validateSearch: listSearch,
    component: page(() => import('./features/mails/MailsPage'), 'MailsPage'),
  }),
  team: createRoute({
    ...ofInside,
    path: '/team',
    validateSearch: listSearch,
    component: page(() => import('./features/team/TeamPage'), 'TeamPage'),
  }),
  account: createRoute({
    ...ofInside,
    path: '/konto',
    component: page(() => import('./features/account/AccountPage'), 'AccountPage'),
  }),
};

const tree = root.addChildren({
  ...outside,
  inside: inside.addChildren({ ...insidePages, event: event.addChildren(ofEventPages) }),
});

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    basepath: '/o',
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
