import type { Criteria, Criterion } from '#libs/outreach';
import type { DemoEvent } from './demo-event.js';
import type { DemoNetwork } from './demo-network.js';

/** A segment whose criteria all have to be met. @returns its id */
export function addSegment(network: DemoNetwork, name: string, ...asked: readonly Criterion[]): string {
  const criteria: Criteria = { match: 'all', criteria: asked.map((is) => ({ not: false, is })) };
  return network.row('segment', { network_id: network.id, name, criteria, ...network.stamps() });
}

/** Lets an event invite the people of a segment, too. */
export function askSegment(network: DemoNetwork, event: Pick<DemoEvent, 'id'>, segmentId: string): void {
  network.part('event_segment', { event_id: event.id, segment_id: segmentId });
}
