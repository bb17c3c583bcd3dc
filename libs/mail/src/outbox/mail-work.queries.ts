import { Injectable } from '@nestjs/common';
import { Database, inNetworks } from '#libs/database';
import { networksIn, type Scope, type WorkItem, type WorkSource } from '#libs/kernel';

/** Mails that did not go out, and mails of which nobody knows whether they did. */
export const mailWorkKinds = ['mail-failed', 'mail-held'] as const;
type Kind = (typeof mailWorkKinds)[number];

/**
 * The mails of each network that wait for a decision. Of those without a body nothing is left to send, and where the
 * address is dead it is the address that has to be seen to.
 */
@Injectable()
export class MailWork implements WorkSource<Kind> {
  constructor(private readonly database: Database) {}

  listWork(scope: Scope): Promise<WorkItem<Kind>[]> {
    return this.database.query<WorkItem<Kind>>(
      `select 'mail-' || status as kind, network_id as "networkId", null as event, count(*)::int as count, null as until
       from mail_message m
       where status in ('failed', 'held') and (status = 'held' or parameters <> '{}')
         and not exists (select 1 from mail_return r where r.mail_id = m.id and r.severity = 'hard')
         and network_id is not null and ${inNetworks('network_id')('$1')}
       group by status, network_id order by status, network_id`,
      [networksIn(scope, 'mail:read')],
    );
  }
}
