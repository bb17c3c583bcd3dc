import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '#libs/config';
import { Database } from '#libs/database';
import { signLink } from '#libs/kernel';
import { Cookies } from '../../http/cookies.js';

/** Lets somebody who has just proven a mailbox go on to their own pages, as the link in a mail would. */
@Injectable()
export class ParticipantLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly cookies: Cookies,
  ) {}

  async welcome(reply: FastifyReply, personId: string): Promise<void> {
    const [person] = await this.database.query<{ version: number }>(
      `select link_version as version from person where id = $1 and state <> 'anonymised'`,
      [personId],
    );
    if (!person) return;
    const claims = { purpose: 'person', subject: personId, version: person.version, expiresOn: 0 } as const;
    this.cookies.setParticipant(reply, signLink(this.config.secret, claims));
  }
}
