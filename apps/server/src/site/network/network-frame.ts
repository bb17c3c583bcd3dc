import { landName, type PublicNetwork } from '#libs/networks';
import type { LayoutProps } from '../components/Layout.js';

/** What the pages of a network wear. */
export const networkFrame = (network: PublicNetwork, baseUrl: string): Pick<LayoutProps, 'network' | 'share'> => ({
  network: {
    ...{ networkName: network.name, networkSlug: network.slug, networkIsPublic: true },
    ...{ accentColor: network.accentColor, networkLogo: network.logo },
  },
  share: { baseUrl, siteName: network.name, pictures: [network.logo] },
});

export const byLandName = (rows: PublicNetwork['initiatives']['byLand']) =>
  [...rows].sort((one, other) => landName(one.land).localeCompare(landName(other.land), 'de'));
