import type { Criteria, Criterion } from '#libs/outreach';
import type { DemoNetwork } from './demo-network.js';

/** A segment whose criteria all have to be met. */
export function addSegment(network: DemoNetwork, name: string, ...asked: readonly Criterion[]): void {
  const criteria: Criteria = { match: 'all', criteria: asked.map((is) => ({ not: false, is })) };
  network.row('segment', { network_id: network.id, name, criteria, ...network.stamps() });
}
