import { Injectable } from '@nestjs/common';
import { Database, inNetworks } from '#libs/database';
import { networksIn, type Scope, type WorkItem, type WorkSource } from '#libs/kernel';
import { OPEN_TASKS } from './repair-task.queries.js';

/** Addresses that are dead, and answers of calendars that somebody has to look at. */
export const returnWorkKinds = ['address-repair', 'calendar-reply'] as const;
type Kind = (typeof returnWorkKinds)[number];

/** What came back and waits in each network. */
@Injectable()
export class ReturnWork implements WorkSource<Kind> {
  constructor(private readonly database: Database) {}

  listWork(scope: Scope): Promise<WorkItem<Kind>[]> {
    return this.database.query<WorkItem<Kind>>(
      `select 'address-repair' as kind, t.network_id as "networkId", null as event, count(*)::int as count,
         min(t.due_at) as until
       from ${OPEN_TASKS} where ${inNetworks('t.network_id')('$1')} group by t.network_id
       union all
       select 'calendar-reply', r.network_id, null, count(*)::int, null
       from calendar_reply r where r.state = 'review' and ${inNetworks('r.network_id')('$2')}
       group by r.network_id`,
      [networksIn(scope, 'contact:read'), networksIn(scope, 'registration:read')],
    );
  }
}
