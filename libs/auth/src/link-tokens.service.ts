import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { bunched, Database } from '#libs/database';
import { type Caller, Clock, type Language, type LinkClaims, type LinkPurpose, readLink } from '#libs/kernel';
import { publicScope, scopeOfParticipant } from './permissions.rules.js';

/** The person behind a mail link: whoever reads the mailbox is that person. */
export type Participant = Readonly<{
  personId: string;
  networkId: string;
  language: Language;
  caller: Caller;
  /** Names the link in idempotency claims. */
  holder: string;
}>;

/** Somebody without account and without link. */
export const anybody: Caller = { actor: { kind: 'public' }, scope: publicScope };

type PersonRow = { id: string; networkId: string; language: Language; persons: Record<string, number> };

@Injectable()
export class LinkTokens {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the link of a mail. Its scope spans every person whose address was this mailbox already when the link was
   * sent: one who takes part in two networks finds both behind any link that is newer than both addresses.
   * @returns null for a forged, expired or revoked link and for an erased person
   */
  async openPerson(token: string): Promise<Participant | null> {
    const claims = this.read('person', token);
    if (!claims) return null;
    const person = await this.personBehind(claims);
    if (!person) return null;
    return {
      personId: person.id,
      networkId: person.networkId,
      language: person.language,
      caller: {
        actor: { kind: 'person', id: person.id },
        scope: scopeOfParticipant(new Map(Object.entries(person.persons))),
      },
      holder: `link:${createHash('sha256').update(token).digest('base64url')}`,
    };
  }

  private readonly personBehind = bunched(async (links: readonly LinkClaims[]) => {
    const asked = links.map(({ subject, version, sentAt }, nth) => ({
      nth,
      subject,
      version,
      sentAt: new Date(sentAt),
    }));
    const found = await this.database.query<PersonRow & { nth: number }>(
      // One look into the index for each, whatever the planner believes about a list of unknown length.
      `select asked.nth, p.id, p.network_id as "networkId", p.language,
              (select json_object_agg(q.id, q.link_version) from person q
                where q.id = p.id
                   or (q.email = p.email and q.state <> 'anonymised' and q.email_set_at <= asked."sentAt")) as persons
         from json_to_recordset($1::json) as asked(nth integer, subject uuid, version bigint, "sentAt" timestamptz)
         cross join lateral
           (select * from person where id = asked.subject and link_version = asked.version and state <> 'anonymised' offset 0) p`,
      [JSON.stringify(asked)],
    );
    return new Map(found.map(({ nth, ...person }) => [links[nth]!, person]));
  });

  /** What a link of ours speaks for, over or not; null for a forged one. It opens nothing. */
  subjectOf(purpose: LinkPurpose, token: string): string | null {
    return readLink(this.config.secret, purpose, token)?.subject ?? null;
  }

  /** Signature, purpose and expiry; whether the link was revoked is the row's to say. */
  read(purpose: LinkPurpose, token: string): LinkClaims | null {
    const claims = readLink(this.config.secret, purpose, token);
    if (!claims) return null;
    const isOver = claims.expiresOn !== 0 && this.clock.now().getTime() > claims.expiresOn * 1_000;
    return isOver ? null : claims;
  }
}
