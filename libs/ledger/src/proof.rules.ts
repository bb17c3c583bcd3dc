import type { AttemptWay, ReportChannel, SearchPlace, TryResult } from '#libs/intake';
import type { Actor } from '#libs/kernel';
import type { BounceReason } from '#libs/mail';
import type { Named } from '#libs/networks';
import type { InvitationState } from '#libs/outreach';
import type { RegistrationStatus } from '#libs/registration';
import type { MailOfPromise, Noted, Searched, ToldMail, ToldReport, Tried } from './proof-sources.queries.js';

/** `at` is ISO. */
type About = Readonly<{ at: string; event: Named | null }>;
type Whom = Readonly<{ person: Named | null; isForgotten: boolean }>;

type Who = Readonly<{ actorKind: Actor['kind']; actorId: string | null; actorName: string | null }>;

/** A mail of the outbox, handed over to the mail server when its status is `sent`. */
type SentMail = Omit<MailOfPromise, 'sentAt'>;

/** One thing that happened to a promise, as it is told to whoever asks for the proof. */
export type ProofEntry = About &
  (
    | Readonly<{ kind: 'reported'; reference: string; channel: ReportChannel }>
    | (Who &
        Readonly<{
          kind: 'noted';
          action: string;
          to: string | null;
          reason: string | null;
          /** The gathering it was bound to before. */
          formerEvent: Named | null;
          /** The other project of a promise that was joined or split. */
          project: Named | null;
        }>)
    /** Somebody has looked for a contact, or whoever was it has named another one. */
    | (Whom & Who & Readonly<{ kind: 'searched'; place: SearchPlace; isFound: boolean; note: string }>)
    | (Whom & Readonly<{ kind: 'tried'; way: AttemptWay; note: string; result: TryResult | null }>)
    /** A mail that came back for good: which one, to which address, and why; null once it has been deleted. */
    | (Whom & Readonly<{ kind: 'undelivered'; mail: SentMail | null; why: BounceReason | null }>)
    /** `mail` is null once it has been deleted: then nothing is left but that it was to go out. */
    | (Whom & Readonly<{ kind: 'mailed'; to: MailedTo; mail: SentMail | null }>)
    | (Whom & Readonly<{ kind: 'returned'; to: MailedTo; why: BounceReason }>)
    | (Whom & Readonly<{ kind: 'answered'; answer: InvitationState }>)
    | (Whom & Readonly<{ kind: 'registered'; status: RegistrationStatus }>)
  );

/** Somebody of the project, or whoever has told of it. */
export const mailedTos = ['contact', 'reporter'] as const;
export type MailedTo = (typeof mailedTos)[number];

type Sources = Readonly<{
  reports: readonly ToldReport[];
  noted: readonly Noted[];
  tries: readonly Tried[];
  searches: readonly Searched[];
  mails: readonly ToldMail[];
}>;
type Names = Readonly<{ events: ReadonlyMap<string, string>; projects: ReadonlyMap<string, string> }>;

/** Everything in the order in which it happened. @param names of what the history speaks of */
export function proofOf({ reports, noted, tries, searches, mails }: Sources, names: Names): ProofEntry[] {
  const returned = new Set(tries.flatMap(({ way, mail }) => (way === 'returned' && mail !== null ? [mail.id] : [])));
  const entries = [
    ...reports.map(reportedEntry),
    ...noted.map((one) => notedEntry(one, names)),
    ...tries.flatMap((tried) => triedEntries(tried, returned)),
    ...searches.map(searchedEntry),
    ...mails.flatMap((mail) => toldEntries(mail, returned)),
  ];
  return entries.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : orderOf(one) > orderOf(other) ? 1 : 0));
}

/** What one decision does to the promise is noted in the same second, and told after the decision. */
function orderOf(entry: ProofEntry): string {
  const isOutcome = entry.kind === 'noted' && entry.action.startsWith('obligation.');
  return `${entry.at.slice(0, SECONDS)} ${Number(isOutcome)} ${entry.at}`;
}

/** Of an ISO instant, up to its second. */
const SECONDS = 19;

/** The gatherings that a line of history is about: now, and before. */
export const eventsOf = ({ facts }: Noted): readonly (string | null)[] =>
  [facts.to ?? facts.eventId, facts.from].map((id) => (typeof id === 'string' ? id : null));

const reportedEntry = ({ reference, channel, receivedAt }: ToldReport): ProofEntry => ({
  ...{ kind: 'reported', at: receivedAt.toISOString(), reference, channel, event: null },
});

/** With which project a promise was joined, or from which it was split. */
export const joinedProjectOf = ({ action, facts }: Noted): string | null =>
  JOINING.has(action) && typeof facts.projectId === 'string' ? facts.projectId : null;

const JOINING: ReadonlySet<string> = new Set(['obligation.merged', 'obligation.split']);

function notedEntry(noted: Noted, { events, projects }: Names): ProofEntry {
  const { at, action, to, reason, actorKind, actorId, actorName } = noted;
  const [event, formerEvent] = eventsOf(noted).map((id) => {
    const name = events.get(id ?? '');
    return name === undefined ? null : { id: id!, name };
  });
  const projectId = joinedProjectOf(noted);
  const projectName = projects.get(projectId ?? '');
  const who = { actorKind, actorId, actorName };
  return {
    kind: 'noted',
    at: at.toISOString(),
    action,
    to,
    reason,
    ...who,
    event: event ?? null,
    formerEvent: formerEvent ?? null,
    project: projectName === undefined ? null : { id: projectId!, name: projectName },
  };
}

const searchedEntry = ({ at, searchedBy, ...searched }: Searched): ProofEntry => ({
  ...{ kind: 'searched', at: at.toISOString(), event: null, ...searched },
  ...{ actorKind: searchedBy !== null ? 'account' : searched.place === 'functional_mailbox' ? 'system' : 'person' },
  ...{ actorId: searchedBy, actorName: null },
});

/** @param undelivered the mails that are a try of their own, because they came back for good */
function triedEntries(tried: Tried, undelivered: ReadonlySet<string>): ProofEntry[] {
  const { at, way, note, result, person, isForgotten, event, invitation, mail, returned, registration } = tried;
  const of = { person, isForgotten, event };
  if (way === 'returned') {
    const why = returned?.reason ?? null;
    return [{ kind: 'undelivered', at: at.toISOString(), mail: mail && sentMail(mail), why, ...of }];
  }
  // Whoever registered unasked was not tried: that they registered says it.
  const entries: ProofEntry[] =
    way === 'registration' ? [] : [{ kind: 'tried', at: at.toISOString(), way, note, result, ...of }];
  if (invitation !== null) {
    const at = (mail?.sentAt ?? invitation.sentAt).toISOString();
    entries.push({ kind: 'mailed', to: 'contact', at, mail: mail && sentMail(mail), ...of });
    if (invitation.answeredAt !== null) {
      entries.push({ kind: 'answered', at: invitation.answeredAt.toISOString(), answer: invitation.state, ...of });
    }
  }
  if (returned !== null && !undelivered.has(mail?.id ?? ''))
    entries.push({ ...returnedEntry(returned, 'contact'), ...of });
  if (registration !== null) {
    const isOver = registration.status === 'attended' || registration.status === 'no_show';
    const changedAt = isOver ? registration.changedAt : registration.at;
    entries.push({ kind: 'registered', at: changedAt.toISOString(), status: registration.status, ...of });
  }
  return entries;
}

function toldEntries({ at, to, person, mail, returned }: ToldMail, undelivered: ReadonlySet<string>): ProofEntry[] {
  const of = { person, isForgotten: false, event: null };
  const entries: ProofEntry[] = [{ kind: 'mailed', to, at: at.toISOString(), mail: sentMail(mail), ...of }];
  if (returned !== null && !undelivered.has(mail.id)) entries.push({ ...returnedEntry(returned, to), ...of });
  return entries;
}

const returnedEntry = ({ at, reason }: NonNullable<Tried['returned']>, to: MailedTo) =>
  ({ kind: 'returned', to, at: at.toISOString(), why: reason }) as const;

const sentMail = ({ id, template, status, toAddress, subject, isKept }: MailOfPromise): SentMail => ({
  ...{ id, template, status, toAddress, subject, isKept },
});
