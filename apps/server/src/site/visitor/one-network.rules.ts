import type { PageNetwork } from '../components/Layout.js';

/** The network whose name and colour a page wears: the only one it is about; none where there are several. */
export function oneNetworkOf<Network extends PageNetwork>(all: readonly Network[]): Network | undefined {
  const [first, ...others] = all;
  return others.every(({ networkSlug }) => networkSlug === first?.networkSlug) ? first : undefined;
}
