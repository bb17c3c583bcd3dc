import { countsAsOf } from '#libs/networks';
import type { Criteria, Criterion, Occasion, SegmentAnswer } from './criteria.rules.js';
import { inPerson } from './speaking.queries.js';

/** Where a value stands in the statement; it never becomes part of the text. */
type Place = (value: unknown) => string;
/** The places of the network's id and of the day that counts. */
type Ground = Readonly<{ network: string; day: string }>;

const stateOf: Readonly<Record<SegmentAnswer, readonly string[]>> = {
  accepted: ['accepted'],
  declined: ['declined'],
  declined_interested: ['declined_interested'],
  no_answer: ['sent', 'no_response'],
};

const statesOf = (answers: readonly SegmentAnswer[]): string[] => answers.flatMap((answer) => stateOf[answer]);

/**
 * The condition of a segment on a person `p`, for a statement that begins with `speaking`. Each criterion is a list of
 * its own that the people are compared with, so that the cost does not grow with what one person has behind them.
 */
export function conditionOf({ match, criteria }: Criteria, place: Place, ground: Ground): string {
  if (criteria.length === 0) return 'true';
  const conditions = criteria.map(({ not, is }) => `${not ? 'not ' : ''}(${oneOf(is, place, ground)})`);
  return `(${conditions.join(match === 'all' ? ' and ' : ' or ')})`;
}

function oneOf(criterion: Criterion, place: Place, { network, day }: Ground): string {
  switch (criterion.kind) {
    case 'group': {
      const roles = criterion.roles.length === 0 ? '' : `and m.role = any(${place(criterion.roles)}::text[])`;
      const members = `(select m.person_id, m.organisation_id, m.project_id from membership m
        where m.network_id = ${network} and m.group_id = ${place(criterion.groupId)} ${roles} and ${countsAsOf(day)})`;
      return `p.id in (${inPerson(members)})`;
    }
    case 'organisation_type':
      return `coalesce(p.organisation_id in (
        select id from organisation where network_id = ${network} and type = any(${place(criterion.types)}::text[])), false)`;
    case 'land': {
      const laender = `any(${place(criterion.laender)}::text[])`;
      return `coalesce(p.land = ${laender}, p.organisation_id in (
        select id from organisation where network_id = ${network} and land = ${laender}), false)`;
    }
    case 'project_kind':
      return ofProjects(`j.kind = any(${place(criterion.kinds)}::text[])`, day);
    case 'practice_stage':
      return ofProjects(`j.practice_stage = any(${place(criterion.stages)}::text[])`, day);
    case 'tag':
      return `p.tags && ${place(criterion.tags)}::text[]`;
    case 'answer':
      return `p.id in (select i.person_id from invitation i join event e on e.id = i.event_id
        where i.network_id = ${network} and ${at(criterion.at, place)} and i.state = any(${place(statesOf(criterion.answers))}::text[]))`;
    case 'attendance':
      return `p.id in (select t.person_id from registration t join event e on e.id = t.event_id
        where t.network_id = ${network} and ${at(criterion.at, place)}
          and t.status = ${place(criterion.was === 'attended' ? 'attended' : 'no_show')})`;
    case 'latest_answer':
      return `p.id in (select l.person_id from (
        select distinct on (i.person_id) i.person_id, i.state from invitation i join event e on e.id = i.event_id
        where i.network_id = ${network} and i.state <> 'revoked'
        order by i.person_id, e.starts_at desc, i.id) l where l.state = any(${place(statesOf(criterion.answers))}::text[]))`;
  }
}

const at = (occasion: Occasion, place: Place): string =>
  occasion.eventId === undefined ? `e.series_id = ${place(occasion.seriesId)}` : `e.id = ${place(occasion.eventId)}`;

const ofProjects = (condition: string, day: string): string => `p.id in (
  select r.person_id from role r join project j on j.id = r.project_id
  where ${condition} and (j.ended_on is null or j.ended_on > ${day}::date))`;
