import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Caller } from '#libs/kernel';
import { scopeOfParticipant } from './permissions.rules.js';

/** People who write from their own mailbox: as far as that is believed, they have proven it like one who follows a link. */
@Injectable()
export class MailboxSenders {
  constructor(private readonly database: Database) {}

  /** For this person alone, not for others of the mailbox. Null for whoever is unproven, restricted or erased. */
  async callerOf(personId: string): Promise<Caller | null> {
    const [found] = await this.database.query<{ linkVersion: number }>(
      `select link_version as "linkVersion" from person where id = $1 and state in ('active', 'inactive')`,
      [personId],
    );
    if (!found) return null;
    return {
      actor: { kind: 'person', id: personId },
      scope: scopeOfParticipant(new Map([[personId, found.linkVersion]])),
    };
  }
}
