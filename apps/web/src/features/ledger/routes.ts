import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofInside } from '../shell/routes';
import { registerSearch } from './search';

const page = lazyPages('contacts', 'history', 'ledger', 'mails', 'projects');

export const ledgerRoutes = {
  register: createRoute({
    ...ofInside,
    path: '/projekte/register',
    validateSearch: registerSearch,
    component: page(() => import('./RegisterPage'), 'RegisterPage'),
  }),
  record: createRoute({
    ...ofInside,
    path: '/projekte/register/nachweis',
    component: page(() => import('./RecordPage'), 'RecordPage'),
  }),
  promise: createRoute({
    ...ofInside,
    path: '/projekte/register/$obligationId',
    component: page(() => import('./PromisePage'), 'PromisePage'),
  }),
};
