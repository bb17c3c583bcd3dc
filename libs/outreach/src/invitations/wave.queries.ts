import { Injectable } from '@nestjs/common';
import { Database, germanOrder, readPage, Where } from '#libs/database';
import { allows, isId, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { type MailStatus, mailStatuses } from '#libs/mail';
import { findInvitedEvent } from '../recipients/invited-event.queries.js';
import type { ExclusionCause, InviteReason } from '../recipients/recipients.rules.js';
import { type InvitationState, invitationStates } from './invitation-state.rules.js';
import type { Audience } from './invitation-wave.entity.js';

/** A wave with what has become of its mails and how many have answered what. */
export type WaveView = Readonly<{
  id: string;
  audience: Audience;
  invited: number;
  excluded: Readonly<Partial<Record<ExclusionCause, number>>>;
  /** Of one promised project, beside its promise (E2). */
  atShortNotice: boolean;
  /** Until then it can be taken back. */
  sendsAt: string;
  /** When somebody said that no promised project is missing. */
  completedAt: string | null;
  createdAt: string;
  mails: Readonly<Record<MailStatus, number>>;
  states: Readonly<Record<InvitationState, number>>;
}>;

/** Somebody of a wave. `mail` is null once the outbox has forgotten the mail. */
export type InvitedPerson = Readonly<{
  invitationId: string;
  personId: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  email: string | null;
  reasons: readonly InviteReason[];
  state: InvitationState;
  sentAt: string;
  answeredAt: string | null;
  mail: Readonly<{ id: string; status: MailStatus; sentAt: string | null }> | null;
}>;

type WaveRow = Omit<WaveView, 'mails' | 'states' | 'sendsAt' | 'completedAt' | 'createdAt'> &
  Readonly<{
    sendsAt: Date;
    completedAt: Date | null;
    createdAt: Date;
    mails: Readonly<Record<string, number>> | null;
    states: Readonly<Record<string, number>> | null;
  }>;

type InvitedRow = Omit<InvitedPerson, 'sentAt' | 'answeredAt'> & Readonly<{ sentAt: Date; answeredAt: Date | null }>;

const counted = (what: string, table: string, on: string): string => `
  (select json_object_agg(c.${what}, c.count) from (select x.${what}, count(*)::int as count from ${table} where ${on} group by 1) c)`;

const MAIL = `(select json_build_object('id', m.id, 'status', m.status, 'sentAt', m.sent_at)
  from mail_message m where m.batch_id = i.wave_id and m.person_id = i.person_id limit 1)`;

/** The waves of an event, and everybody in them. What became of a mail is read from the outbox. */
@Injectable()
export class WaveQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. @throws {NotFound} also for an event of another network */
  async list(scope: Scope, eventId: string): Promise<readonly WaveView[]> {
    const event = isId(eventId) ? await findInvitedEvent(this.database, eventId) : null;
    if (event === null || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
    const rows = await this.database.query<WaveRow>(
      `select w.id, w.audience, w.invited, w.excluded, w.at_short_notice as "atShortNotice", w.sends_at as "sendsAt", w.completed_at as "completedAt", w.created_at as "createdAt",
         ${counted('status', 'mail_message x', 'x.batch_id = w.id')} as mails,
         ${counted('state', 'invitation x', 'x.wave_id = w.id')} as states
       from invitation_wave w where w.event_id = $1 order by w.sends_at desc, w.id desc`,
      [eventId],
    );
    return rows.map((row) => ({
      ...row,
      sendsAt: row.sendsAt.toISOString(),
      completedAt: row.completedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      mails: everyOne(mailStatuses, row.mails),
      states: everyOne(invitationStates, row.states),
    }));
  }

  /** Everybody of a wave by name. @throws {NotFound} also for a wave of another network */
  async people(scope: Scope, waveId: string, request: PageRequest): Promise<Page<InvitedPerson>> {
    const [wave] = isId(waveId)
      ? await this.database.query<{ networkId: string }>(
          'select network_id as "networkId" from invitation_wave where id = $1',
          [waveId],
        )
      : [];
    if (!wave || !allows(scope, 'contact:read', wave.networkId)) throw new NotFound({ thing: 'wave' });
    const { rows, ...page } = await readPage<InvitedRow>(
      this.database,
      {
        columns: `i.id as "invitationId", i.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName",
          coalesce(o.name, p.organisation_name) as "organisationName", p.email, i.reasons, i.state, i.sent_at as "sentAt",
          i.answered_at as "answeredAt", ${MAIL} as mail`,
        from: 'invitation i join person p on p.id = i.person_id left join organisation o on o.id = p.organisation_id',
        where: new Where().and(waveId, (p) => `i.wave_id = ${p}`),
        orderBy: `${germanOrder('p.last_name', 'p.first_name')}, i.id`,
      },
      request,
    );
    const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
    const view = (row: InvitedRow) => ({ ...row, sentAt: row.sentAt.toISOString(), answeredAt: iso(row.answeredAt) });
    return { ...page, rows: rows.map(view) };
  }
}

const everyOne = <Key extends string>(keys: readonly Key[], counts: Readonly<Record<string, number>> | null) =>
  Object.fromEntries(keys.map((key) => [key, counts?.[key] ?? 0])) as Record<Key, number>;
