import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { dayOnly, listSearch } from '../../search';
import { ofInside } from '../shell/routes';

const page = lazyPages('contacts', 'history', 'mailings', 'registrations');

export const contactsRoutes = {
  persons: createRoute({
    ...ofInside,
    path: '/personen',
    validateSearch: listSearch,
    component: page(() => import('./PersonsPage'), 'PersonsPage'),
  }),
  newPerson: createRoute({
    ...ofInside,
    path: '/personen/neu',
    component: page(() => import('./PersonPages'), 'NewPersonPage'),
  }),
  person: createRoute({
    ...ofInside,
    path: '/personen/$personId',
    component: page(() => import('./PersonPages'), 'PersonDetailPage'),
  }),
  organisations: createRoute({
    ...ofInside,
    path: '/einrichtungen',
    validateSearch: listSearch,
    component: page(() => import('./OrganisationsPage'), 'OrganisationsPage'),
  }),
  newOrganisation: createRoute({
    ...ofInside,
    path: '/einrichtungen/neu',
    component: page(() => import('./OrganisationPages'), 'NewOrganisationPage'),
  }),
  organisation: createRoute({
    ...ofInside,
    path: '/einrichtungen/$organisationId',
    component: page(() => import('./OrganisationPages'), 'OrganisationDetailPage'),
  }),
  projects: createRoute({
    ...ofInside,
    path: '/projekte/alle',
    validateSearch: listSearch,
    component: page(() => import('./ProjectsPage'), 'ProjectsPage'),
  }),
  newProject: createRoute({
    ...ofInside,
    path: '/projekte/neu',
    component: page(() => import('./ProjectPages'), 'NewProjectPage'),
  }),
  project: createRoute({
    ...ofInside,
    path: '/projekte/$projectId',
    component: page(() => import('./ProjectPages'), 'ProjectDetailPage'),
  }),
  groups: createRoute({
    ...ofInside,
    path: '/gruppen',
    validateSearch: listSearch,
    component: page(() => import('./GroupsPage'), 'GroupsPage'),
  }),
  newGroup: createRoute({
    ...ofInside,
    path: '/gruppen/neu',
    component: page(() => import('./GroupPages'), 'NewGroupPage'),
  }),
  group: createRoute({
    ...ofInside,
    path: '/gruppen/$groupId',
    validateSearch: dayOnly,
    component: page(() => import('./GroupPages'), 'GroupDetailPage'),
  }),
};
