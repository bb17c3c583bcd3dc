import type { EventType, Recurrence } from '#libs/events';
import type { DemoNetwork } from './demo-network.js';

export type SeriesPlan = Readonly<{
  title: string;
  type: EventType;
  groupId?: string;
  recurrence?: Recurrence;
  guaranteeRelevant?: boolean;
  /** Whose house it is, in turn. */
  hosts?: readonly string[];
}>;

/** A series whose gatherings are numbered from one; new dates are made like its latest. @returns its id */
export function addSeries(network: DemoNetwork, plan: SeriesPlan): string {
  const id = network.row('event_series', {
    network_id: network.id,
    group_id: plan.groupId ?? null,
    title: plan.title,
    type: plan.type,
    numbering_from: 1,
    guarantee_relevant: plan.guaranteeRelevant ?? false,
    recurrence: plan.recurrence ?? null,
    ...network.stamps(),
  });
  plan.hosts?.forEach((organisationId, position) =>
    network.part('series_host', { series_id: id, position, organisation_id: organisationId }),
  );
  return id;
}
