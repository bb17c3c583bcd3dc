import type { PictureView } from '#libs/networks';

/** Stands beside the name of the network, so that it has nothing of its own to say. */
export function NetworkLogo({ logo: { sha256, width, height } }: Readonly<{ logo: PictureView }>) {
  return <img className="network-logo" src={`/pictures/${sha256}`} alt="" width={width} height={height} />;
}
