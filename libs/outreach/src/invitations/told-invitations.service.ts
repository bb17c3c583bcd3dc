import type { Tx } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { fillSentMails, type ToldMail } from '#libs/mail';
import { findWorkingCalendar } from '#libs/networks';
import { acceptUntil } from './answer-times.rules.js';
import { readInvitationTexts } from './invitation-texts.queries.js';
import { InvitationMails, type Written } from './invitation.mails.js';

type Told = Written & Readonly<{ eventId: string; waveId: string; sentAt: Date; isDead: boolean }>;

const MINUTE = 60_000;

/** The mails of invitations that were made elsewhere, as the demo makes them: as they would have been written and come back. */
export async function fillInvitationMails(tx: Tx, networkId: string, now: Date): Promise<void> {
  const told = await tx.query<Told[]>(
    `select i.id as "invitationId", i.event_id as "eventId", i.wave_id as "waveId", i.sent_at as "sentAt", i.reasons,
       i.state = 'bounced' as "isDead", p.id as "personId", p.email, p.salutation, p.title, p.first_name as "firstName",
       p.last_name as "lastName", p.language, p.link_version as "linkVersion"
     from invitation i join person p on p.id = i.person_id
     where i.network_id = $1 and p.email is not null
     order by i.sent_at, i.id`,
    [networkId],
  );
  const calendar = (await findWorkingCalendar(tx, networkId))!;
  const mails: ToldMail[] = [];
  for (const eventId of new Set(told.map((one) => one.eventId))) {
    const facts = (await findEventFacts(tx, eventId))!;
    const texts = await readInvitationTexts(tx, eventId);
    for (const person of told.filter((one) => one.eventId === eventId)) {
      const { sentAt } = person;
      const written = new InvitationMails(facts, texts, acceptUntil(facts, sentAt, calendar), sentAt);
      mails.push({
        mail: { ...written.to(person), batchId: person.waveId },
        sentAt,
        returned: person.isDead ? { ...DEAD, at: new Date(sentAt.getTime() + 3 * MINUTE) } : undefined,
      });
    }
  }
  await fillSentMails(tx, mails, now);
}

const DEAD = { reason: 'unknown-address', diagnosis: '550 5.1.1 User unknown' } as const;
