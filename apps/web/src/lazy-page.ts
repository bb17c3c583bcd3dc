import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Section, withTexts } from './i18n/i18n';

/**
 * Pages in chunks of their own, which come with these texts. Only the names of a page's module are looked at here: the
 * pages' types depend on the router's, so the router's must not depend on theirs.
 */
export const lazyPages =
  (...sections: readonly Section[]) =>
  <Module extends object>(load: () => Promise<Module>, name: keyof Module & string) =>
    lazyRouteComponent(
      () => withTexts(sections, load as unknown as () => Promise<Record<string, () => ReactNode>>),
      name,
    );
