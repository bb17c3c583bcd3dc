import { isoInstant, type Reader } from '#libs/database';
import type { AttemptWay, ReportChannel, ReportState, SearchPlace, TryResult } from '#libs/intake';
import type { Actor } from '#libs/kernel';
import type { BounceReason, MailStatus, TemplateName } from '#libs/mail';
import type { Named } from '#libs/networks';
import type { InvitationState } from '#libs/outreach';
import type { RegistrationStatus } from '#libs/registration';

/** What was told, and what was decided about it. */
export type ToldReport = Readonly<{
  id: string;
  reference: string;
  channel: ReportChannel;
  state: ReportState;
  receivedAt: Date;
  rawName: string;
  rawCarrier: string;
  rawCity: string;
}>;

export type Noted = Readonly<{
  at: Date;
  thing: string;
  action: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  facts: Readonly<Record<string, unknown>>;
  actorKind: Actor['kind'];
  actorId: string | null;
  actorName: string | null;
}>;

/** A mail of the outbox, as long as its row is kept. */
export type MailOfPromise = Readonly<{
  id: string;
  template: TemplateName;
  status: MailStatus;
  toAddress: string;
  /** As it went out; null before, and for mails of long ago. */
  subject: string | null;
  /** Whether its text can still be read. */
  isKept: boolean;
  sentAt: Date | null;
}>;

/** That a mail came back, the first time. */
type CameBack = Readonly<{ at: Date; reason: BounceReason }>;

/** A try with what became of it. `person` is null when nobody was named, or whoever it was is forgotten. */
export type Tried = Readonly<{
  at: Date;
  way: AttemptWay;
  note: string;
  /** Of a call, as far as somebody has said so. */
  result: TryResult | null;
  person: Named | null;
  isForgotten: boolean;
  event: Named | null;
  invitation: Readonly<{ state: InvitationState; sentAt: Date; answeredAt: Date | null }> | null;
  mail: MailOfPromise | null;
  returned: CameBack | null;
  registration: Readonly<{ status: RegistrationStatus; at: Date; changedAt: Date }> | null;
}>;

/** A look for somebody to write to; `person` is null when nobody was found, or whoever it was is forgotten. */
export type Searched = Readonly<{
  at: Date;
  place: SearchPlace;
  isFound: boolean;
  note: string;
  person: Named | null;
  isForgotten: boolean;
  searchedBy: string | null;
}>;

const PERSON = `case when p.id is not null and p.state <> 'anonymised' then json_build_object('id', p.id,
  'name', concat_ws(' ', nullif(p.title, ''), nullif(p.first_name, ''), p.last_name)) end`;

// Reports that were called duplicates of one that led here have led here, too, and so have those of ended projects.
const REPORTS_OF = `
  with recursive promised as (select id from obligation where id = $1 or inherited_by = $1),
  told as (
    select r.id from project_report r where r.obligation_id in (select id from promised)
    union select d.id from project_report d join told on d.duplicate_of = told.id)`;

export const listToldReports = (reader: Reader, obligationId: string): Promise<ToldReport[]> =>
  reader.query<ToldReport>(
    `${REPORTS_OF}
     select r.id, r.reference, r.channel, r.state, r.received_at as "receivedAt", r.raw_name as "rawName",
       r.raw_carrier as "rawCarrier", r.raw_city as "rawCity"
     from project_report r join told on told.id = r.id order by r.received_at, r.reference`,
    [obligationId],
  );

export const listNoted = (reader: Reader, obligationId: string): Promise<Noted[]> =>
  reader.query<Noted>(
    `${REPORTS_OF}
     select h.at, h.thing, h.action, h.from_state as "from", h.to_state as "to", h.reason, h.facts,
       h.actor_kind as "actorKind", h.actor_id as "actorId", h.actor_name as "actorName"
     from history_entry h
     where h.thing_id in (select id from told union all select id from promised
         union all select j.id from obligation_join j join promised on promised.id = j.into_id)
       and h.action not in ('report.received', 'obligation.tried') and not h.facts ? 'searchId'
     order by h.at, h.id limit 500`,
    [obligationId],
  );

/** A promise that was joined with this one and can be brought back; `joinedAt` is ISO. */
export type JoinedPromise = Readonly<{
  id: string;
  project: Named;
  carrier: string;
  references: readonly string[];
  joinedAt: string;
}>;

export async function listJoined(reader: Reader, obligationId: string): Promise<JoinedPromise[]> {
  const rows = await reader.query<Omit<JoinedPromise, 'joinedAt'> & { joinedAt: Date }>(
    `select j.id, json_build_object('id', p.id, 'name', p.name) as project, g.name as carrier, j.joined_at as "joinedAt",
       coalesce((select json_agg(r.reference order by r.received_at, r.reference)
                 from project_report r where r.id = any(j.report_ids)), '[]') as references
     from obligation_join j join project p on p.id = j.project_id join organisation g on g.id = p.carrier_organisation_id
     where j.into_id = $1 order by j.joined_at, j.id`,
    [obligationId],
  );
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}

export const listSearches = (reader: Reader, obligationId: string): Promise<Searched[]> =>
  reader.query<Searched>(
    `select s.searched_at as at, s.place, s.is_found as "isFound", s.note, s.searched_by as "searchedBy",
       s.is_found and (p.id is null or p.state = 'anonymised') as "isForgotten", ${PERSON} as person
     from contact_search s left join person p on p.id = s.person_id
     where s.obligation_id in (select id from obligation where id = $1 or inherited_by = $1)
     order by s.searched_at, s.id`,
    [obligationId],
  );

type Dated<T> = {
  [Key in keyof T]: T[Key] extends Date ? string : T[Key] extends Date | null ? string | null : T[Key];
};
type TriedRow = Omit<Tried, 'invitation' | 'mail' | 'returned' | 'registration'> &
  Readonly<{ [Key in 'invitation' | 'mail' | 'returned' | 'registration']: Dated<NonNullable<Tried[Key]>> | null }>;

const MAIL = `json_build_object('id', m.id, 'template', m.template, 'status', m.status, 'toAddress', m.to_address,
  'subject', m.subject, 'isKept', m.parameters <> '{}', 'sentAt', ${isoInstant('m.sent_at')})`;
const RETURNED = `(select json_build_object('at', ${isoInstant('b.at')}, 'reason', b.reason) from mail_return b
  where b.mail_id = m.id and b.severity <> 'delayed' order by b.severity = 'hard' desc, b.at limit 1)`;

const date = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));
const mailOf = (mail: Dated<MailOfPromise>): MailOfPromise => ({ ...mail, sentAt: date(mail.sentAt) });
const cameBackOf = (returned: Dated<CameBack> | null): CameBack | null =>
  returned && { ...returned, at: new Date(returned.at) };

export async function listTries(reader: Reader, obligationId: string): Promise<Tried[]> {
  const rows = await reader.query<TriedRow>(
    `select a.attempted_at as at, a.way, a.note, a.result, p.state = 'anonymised' as "isForgotten",
       ${PERSON} as person,
       case when e.id is not null then json_build_object('id', e.id, 'name', e.title) end as event,
       case when i.id is not null then json_build_object('state', i.state, 'sentAt', ${isoInstant('i.sent_at')},
         'answeredAt', ${isoInstant('i.answered_at')}) end as invitation,
       case when m.id is not null then ${MAIL} end as mail, ${RETURNED} as returned,
       (select json_build_object('status', r.status, 'at', ${isoInstant('r.requested_at')}, 'changedAt', ${isoInstant('r.updated_at')})
        from registration r where r.event_id = a.event_id and r.person_id = a.person_id
        order by r.requested_at desc limit 1) as registration
     from obligation_attempt a left join person p on p.id = a.person_id left join event e on e.id = a.event_id
       left join lateral (
         select * from invitation i where i.event_id = a.event_id and i.person_id = a.person_id and a.way in ('wave', 'single', 'short_notice')
         order by i.state = 'revoked', i.sent_at desc limit 1) i on true
       left join mail_message m on m.batch_id = i.wave_id and m.person_id = i.person_id or m.id = a.mail_id
     where a.obligation_id in (select id from obligation where id = $1 or inherited_by = $1)
     order by a.attempted_at, a.id`,
    [obligationId],
  );
  return rows.map(({ invitation, mail, returned, registration, ...row }) => ({
    ...row,
    invitation: invitation && {
      ...{ ...invitation, sentAt: new Date(invitation.sentAt), answeredAt: date(invitation.answeredAt) },
    },
    mail: mail && mailOf(mail),
    returned: cameBackOf(returned),
    registration: registration && {
      ...{ ...registration, at: new Date(registration.at), changedAt: new Date(registration.changedAt) },
    },
  }));
}

/** A mail besides the invitations: the first information to a contact, or what a reporter was told. */
export type ToldMail = Readonly<{
  at: Date;
  to: 'contact' | 'reporter';
  person: Named | null;
  mail: MailOfPromise;
  returned: CameBack | null;
}>;

type ToldRow = Omit<ToldMail, 'mail' | 'returned'> &
  Readonly<{ mail: Dated<MailOfPromise>; returned: Dated<CameBack> | null }>;

// To whoever spoke for the project when the mail was written, of this promise and none before it.
const TO_CONTACTS = `
  select m.*, 'contact' as "to", p.id as "personId"
  from obligation o join contact_role c on c.project_id = o.project_id join person p on p.id = c.person_id
    join mail_message m on m.person_id = p.id and m.template in ('first-information', 'project-added')
      and m.created_at >= greatest(o.accepted_at, c.created_at)
      and (c.valid_to is null or c.valid_to > (m.created_at at time zone 'Europe/Berlin')::date)
  where o.id in (select id from promised)`;
const TO_REPORTERS = `
  select m.*, 'reporter' as "to", null::uuid as "personId"
  from reporter_mail t join told on told.id = t.report_id join mail_message m on m.id = t.mail_id`;

/** One mail once, however many projects of the promise somebody speaks for. */
export async function listToldMails(reader: Reader, obligationId: string): Promise<ToldMail[]> {
  const rows = await reader.query<ToldRow>(
    `${REPORTS_OF}, mails as (${TO_CONTACTS} union all ${TO_REPORTERS})
     select distinct on (m.id) coalesce(m.sent_at, m.created_at) as at, m."to", ${PERSON} as person, ${MAIL} as mail,
       ${RETURNED} as returned
     from mails m left join person p on p.id = m."personId" order by m.id`,
    [obligationId],
  );
  return rows.map(({ mail, returned, ...row }) => ({ ...row, mail: mailOf(mail), returned: cameBackOf(returned) }));
}
