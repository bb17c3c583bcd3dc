import { createRoute, redirect, retainSearchParams } from '@tanstack/react-router';
import { chosenLanguage, showIn } from '../../i18n/i18n';
import { root } from '../../root-route';
import { sessionQuery } from '../session/session';
import { insideSearch } from './search';
import { Shell } from './Shell';

/** Everything behind the sign-in. */
export const inside = createRoute({
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

/** The parent of a feature's pages. */
export const ofInside = { getParentRoute: () => inside } as const;
