import { createRoute, redirect } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { root } from '../../root-route';
import { signInSearch } from './search';
import { sessionQuery } from './session';
import { SignInPage } from './SignInPage';

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
    component: SignInPage,
  }),
  firstStart: createRoute({
    ...ofRoot,
    path: '/einrichten',
    component: lazyPage(() => import('./FirstStartPage'), 'FirstStartPage'),
  }),
  forgotten: createRoute({
    ...ofRoot,
    path: '/passwort',
    component: lazyPage(() => import('./ForgottenPage'), 'ForgottenPage'),
  }),
  password: createRoute({
    ...ofRoot,
    path: '/passwort/$token',
    component: lazyPage(() => import('./PasswordPage'), 'PasswordPage'),
  }),
};
