import { Injectable } from '@nestjs/common';
import { lock, recordHistory, type Tx } from '#libs/database';
import { newId, systemCaller } from '#libs/kernel';
import type { Bounce, BounceFollower, TemplateName } from '#libs/mail';
import { PersonInforming } from '#libs/networks';
import { isValid } from './valid-role.queries.js';

const { actor: SYSTEM } = systemCaller('returned mail');

type About = Readonly<{ template: TemplateName; isInformation: boolean }>;
type AboutWhom = Readonly<{ personId: string; eventId: string | null; isInformation: boolean; at: Date }>;
type Concerned = Readonly<{ id: string; networkId: string }>;

// By which somebody of a promised project is asked; what else they are sent is no try to reach them.
const ASKING: ReadonlySet<TemplateName> = new Set([
  'first-information',
  'invitation',
  'invitation-guarantee',
  'invitation-short-notice',
  'invitation-reminder',
  'invitation-moved',
]);

/**
 * A mail that came back for good was a try to reach the project (domain rule E9). Whom the first information did not
 * reach does not know of it: once they can be written to again, they are told (Art. 14 GDPR).
 */
@Injectable()
export class ReturnedTries implements BounceFollower {
  constructor(private readonly people: PersonInforming) {}

  async bounced(tx: Tx, { mail, isDead, at }: Bounce): Promise<void> {
    const { id: mailId, personId, eventId } = mail;
    if (!isDead || personId === null) return;
    const about = await findMail(tx, mailId);
    if (about === null || !ASKING.has(about.template)) return;
    const isInformation = about.template === 'first-information';
    const promises = await lockConcerned(tx, { personId, eventId, isInformation, at });
    await this.noteTries(tx, promises, mail, at);
    if (!about.isInformation) return;
    await this.people.uninformedWithin(tx, SYSTEM, personId, at);
    await forgetInformed(tx, personId, promises, at);
  }

  private async noteTries(tx: Tx, promises: readonly Concerned[], mail: Bounce['mail'], at: Date): Promise<void> {
    const { id: mailId, personId, eventId } = mail;
    const tried = await tx.query<Concerned[]>(
      `with tried as (
         insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at, note, mail_id)
         select r.id, r."obligationId", $2, $3, r."networkId", 'returned', $4, '', $5
         from jsonb_to_recordset($1::jsonb) as r(id uuid, "obligationId" uuid, "networkId" uuid)
         on conflict (obligation_id, mail_id) where way = 'returned' do nothing
         returning obligation_id as id, network_id as "networkId")
       select * from tried`,
      [
        JSON.stringify(promises.map(({ id, networkId }) => ({ id: newId(), obligationId: id, networkId }))),
        ...[eventId, personId, at, mailId],
      ],
    );
    const entry = { thing: 'obligation', action: 'obligation.tried', facts: { way: 'returned' } };
    await recordHistory(tx, SYSTEM, at, ...tried.map(({ id, networkId }) => ({ ...entry, networkId, thingId: id })));
  }
}

async function findMail(tx: Tx, id: string): Promise<About | null> {
  const [found] = await tx.query<About[]>(
    `select template, template = 'first-information' or parameters ? 'information' as "isInformation"
     from mail_message where id = $1`,
    [id],
  );
  return found ?? null;
}

/** Running promises about which the mail was: of those whom they were asked for, or for whose project they speak. */
const lockConcerned = (tx: Tx, { personId, eventId, isInformation, at }: AboutWhom): Promise<Concerned[]> =>
  tx.query<Concerned[]>(
    `select o.id, o.network_id as "networkId" from obligation o
     where o.outcome is null and (
       exists (select 1 from obligation_attempt a where a.obligation_id = o.id and a.event_id = $2 and a.person_id = $1
         and a.way in ('wave', 'single', 'short_notice'))
       or ($3 or o.bound_event_id = $2) and exists (
         select 1 from contact_role c where c.project_id = o.project_id and c.person_id = $1 and ${isValid('c', '$4')}))
     order by o.id ${lock.toChange}`,
    [personId, eventId, isInformation, at],
  );

/** Unless somebody else of the project knows. */
async function forgetInformed(tx: Tx, personId: string, promises: readonly Concerned[], at: Date): Promise<void> {
  await tx.query(
    `update obligation o set first_informed_at = null, version = version + 1, updated_at = $3
     where o.id = any($1) and o.first_informed_at is not null and not exists (
       select 1 from contact_role c join person p on p.id = c.person_id
       where c.project_id = o.project_id and ${isValid('c', '$3')} and c.person_id <> $2 and p.informed_at is not null)`,
    [promises.map(({ id }) => id), personId, at],
  );
}
