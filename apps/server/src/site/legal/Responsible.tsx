import type { Language } from '#libs/kernel';
import type { PublicNetwork } from '#libs/networks';
import { Link } from '../components/Link.js';
import { NetworkContact } from '../components/NetworkContact.js';

/** The networks with those who answer for them. */
export function Responsible({
  networks,
  language,
}: Readonly<{ networks: readonly PublicNetwork[]; language: Language }>) {
  return networks.map((network) => (
    <section key={network.id}>
      <h3>
        <Link to={`/n/${network.slug}`}>{network.name}</Link>
      </h3>
      <NetworkContact network={network} language={language} />
    </section>
  ));
}
