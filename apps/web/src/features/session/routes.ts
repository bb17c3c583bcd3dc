import { createRoute, redirect } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { root } from '../../root-route';
import { signInSearch } from './search';
import { sessionQuery } from './session';

const page = lazyPages();

const ofRoot = { getParentRoute: () => root } as const;

export const sessionRoutes = {
  signIn: createRoute({
    ...ofRoot,
    path: '/anmelden',
    validateSearch: signInSearch,
    beforeLoad: async ({ context }) => {
      const { firstStart, account } = await context.queries.ensureQueryData(sessionQuery);
      if (firstStart) throw redirect({ to: '/einrichten' });
      if (account) throw redirect({ to: '/' });
    },
    component: page(() => import('./SignInPage'), 'SignInPage'),
  }),
  firstStart: createRoute({
    ...ofRoot,
    path: '/einrichten',
    component: page(() => import('./FirstStartPage'), 'FirstStartPage'),
  }),
  forgotten: createRoute({
    ...ofRoot,
    path: '/passwort',
    component: page(() => import('./ForgottenPage'), 'ForgottenPage'),
  }),
  password: createRoute({
    ...ofRoot,
    path: '/passwort/$token',
    component: page(() => import('./PasswordPage'), 'PasswordPage'),
  }),
};
