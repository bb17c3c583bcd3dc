import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { dayOnly, listSearch } from '../../search';
import { ofInside } from '../shell/routes';

export const contactsRoutes = {
  persons: createRoute({
    ...ofInside,
    path: '/personen',
    validateSearch: listSearch,
    component: lazyPage(() => import('./PersonsPage'), 'PersonsPage'),
  }),
  newPerson: createRoute({
    ...ofInside,
    path: '/personen/neu',
    component: lazyPage(() => import('./PersonPages'), 'NewPersonPage'),
  }),
  person: createRoute({
    ...ofInside,
    path: '/personen/$personId',
    component: lazyPage(() => import('./PersonPages'), 'PersonDetailPage'),
  }),
  organisations: createRoute({
    ...ofInside,
    path: '/einrichtungen',
    validateSearch: listSearch,
    component: lazyPage(() => import('./OrganisationsPage'), 'OrganisationsPage'),
  }),
  newOrganisation: createRoute({
    ...ofInside,
    path: '/einrichtungen/neu',
    component: lazyPage(() => import('./OrganisationPages'), 'NewOrganisationPage'),
  }),
  organisation: createRoute({
    ...ofInside,
    path: '/einrichtungen/$organisationId',
    component: lazyPage(() => import('./OrganisationPages'), 'OrganisationDetailPage'),
  }),
  projects: createRoute({
    ...ofInside,
    path: '/projekte',
    validateSearch: listSearch,
    component: lazyPage(() => import('./ProjectsPage'), 'ProjectsPage'),
  }),
  newProject: createRoute({
    ...ofInside,
    path: '/projekte/neu',
    component: lazyPage(() => import('./ProjectPages'), 'NewProjectPage'),
  }),
  project: createRoute({
    ...ofInside,
    path: '/projekte/$projectId',
    component: lazyPage(() => import('./ProjectPages'), 'ProjectDetailPage'),
  }),
  groups: createRoute({
    ...ofInside,
    path: '/gruppen',
    validateSearch: listSearch,
    component: lazyPage(() => import('./GroupsPage'), 'GroupsPage'),
  }),
  newGroup: createRoute({
    ...ofInside,
    path: '/gruppen/neu',
    component: lazyPage(() => import('./GroupPages'), 'NewGroupPage'),
  }),
  group: createRoute({
    ...ofInside,
    path: '/gruppen/$groupId',
    validateSearch: dayOnly,
    component: lazyPage(() => import('./GroupPages'), 'GroupDetailPage'),
  }),
};
