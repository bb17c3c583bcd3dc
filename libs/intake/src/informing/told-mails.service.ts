import { insertRows, type Tx } from '#libs/database';
import { gatheringOf, listEventFacts } from '#libs/events';
import { BERLIN, type Language, toDay, toLocal } from '#libs/kernel';
import { fillSentMails, type OutgoingMail, type ReportNews } from '#libs/mail';
import { findWorkingCalendar, plusWorkingDays } from '#libs/networks';
import { findNetworkSender } from '../network-sender.queries.js';
import { ackMail, outcomeMail } from '../reports/report.mails.js';
import { SIGHTING_DAYS } from '../reports/reporting.service.js';
import { ReporterMail } from '../reports/reporter-mail.entity.js';
import { firstInformationMail } from './information.mails.js';
import { listTold } from './information.queries.js';

/** No report of the demo was handed over to another network. */
type ToldKind = Exclude<ReportNews['kind'], 'handed-over' | 'let-go'>;

type ToldReporter = Readonly<{
  reportId: string;
  reference: string;
  rawName: string;
  networkId: string;
  language: Language;
  address: string;
  name: string;
  personId: string | null;
  linkVersion: number;
  receivedAt: Date;
  reason: string;
  isKnown: boolean;
  lacksContact: boolean;
  isSelfReport: boolean;
  /** What they were told, in that order, and of which gathering. */
  news: readonly Readonly<{ kind: ToldKind; at: string; eventId: string | null }>[];
}>;

/** To which gathering the promise was bound at that moment, as the history knows. */
const boundAt = (obligation: string, at: string): string => `(
  select b.facts ->> 'to' from history_entry b
  where b.thing_id = ${obligation} and b.action = 'obligation.bound' and b.at <= ${at} order by b.at desc limit 1)`;

const TOLD_REPORTERS = `
  select r.id as "reportId", r.reference, r.raw_name as "rawName", r.network_id as "networkId", r.language, p.email as address,
    p.name, p.person_id as "personId", p.link_version as "linkVersion", r.received_at as "receivedAt", r.reason,
    r.state = 'duplicate' as "isKnown", c.report_id is null as "lacksContact", coalesce(c.email = p.email, false) as "isSelfReport",
    coalesce((select json_agg(json_build_object('kind', h.facts ->> 'news', 'at', h.at,
        'eventId', ${boundAt('coalesce(r.obligation_id, d.obligation_id)', 'h.at')}) order by h.at)
      from history_entry h where h.thing_id = r.id and h.action = 'reporter.told'), '[]') as news
  from reporter p join project_report r on r.id = p.report_id left join project_report d on d.id = r.duplicate_of
    left join report_contact c on c.report_id = r.id
  where p.network_id = $1 and p.email is not null order by r.received_at, r.id`;

/**
 * The mails of reports and first informations that were told elsewhere, as the demo tells them: as they would have been
 * written at the moments that the history names.
 */
export async function fillIntakeMails(tx: Tx, networkId: string, now: Date): Promise<void> {
  await fillInformation(tx, networkId, now);
  const told = await tx.query<ToldReporter[]>(TOLD_REPORTERS, [networkId]);
  const rows: Record<string, unknown>[] = [];
  for (const one of told) {
    const { reportId } = one;
    const ids = await fillSentMails(tx, await mailsTo(tx, one), now);
    rows.push(...ids.map((mail_id) => ({ report_id: reportId, mail_id })));
    await tx.query('update reporter set told_mail_id = $2 where report_id = $1 and told is not null', [
      ...[reportId, ids.at(-1)],
    ]);
  }
  await insertRows(tx, [ReporterMail], new Map([['reporter_mail', rows]]));
}

async function fillInformation(tx: Tx, networkId: string, now: Date): Promise<void> {
  const people = await listTold(tx, networkId);
  const next = people.map(({ projects }) => projects.find(({ eventId }) => eventId !== null)?.eventId ?? '');
  const events = await listEventFacts(tx, [...new Set(next.filter((id) => id !== ''))]);
  const mails = people.map((person, nth) => ({
    mail: firstInformationMail(person, events.get(next[nth]!) ?? null),
    sentAt: person.informedAt,
  }));
  await fillSentMails(tx, mails, now);
}

async function mailsTo(tx: Tx, told: ToldReporter): Promise<{ mail: OutgoingMail; sentAt: Date }[]> {
  const { networkId, receivedAt, lacksContact, isSelfReport, name, news } = told;
  const from = (await findNetworkSender(tx, networkId))!;
  const calendar = (await findWorkingCalendar(tx, networkId))!;
  const to = { ...told, addressee: { firstName: name } };
  const sightedBy = plusWorkingDays(toDay(toLocal(receivedAt, BERLIN)), SIGHTING_DAYS, calendar);
  const facts = { sightedBy, lacksContact, isSelfReport, isFromStranger: false };
  const mails = [{ mail: ackMail(to, from, facts), sentAt: receivedAt }];
  const events = await listEventFacts(tx, [...new Set(news.flatMap(({ eventId }) => eventId ?? []))]);
  for (const { kind, at, eventId } of news) {
    const facts = events.get(eventId ?? '');
    const event = facts && gatheringOf(facts, facts.format === 'online' ? 'online' : 'on_site', told.language);
    mails.push({ mail: outcomeMail(to, from, newsOf(kind, told, event)), sentAt: new Date(at) });
  }
  return mails;
}

function newsOf(
  kind: ToldKind,
  { isKnown, reason }: ToldReporter,
  event: ReturnType<typeof gatheringOf> | undefined,
): ReportNews {
  if (kind === 'noted') return { kind, isKnown, event };
  if (kind === 'invited') return { kind, event: event! };
  return kind === 'out-of-scope' ? { kind, reason: reason || undefined } : { kind };
}
