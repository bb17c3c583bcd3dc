import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/**
 * A page in a chunk of its own. Only the names of its module are looked at here: the pages' types depend on the
 * router's, so the router's must not depend on theirs.
 */
export const lazyPage = <Module extends object>(load: () => Promise<Module>, name: keyof Module & string) =>
  lazyRouteComponent(load as unknown as () => Promise<Record<string, () => ReactNode>>, name);
