import type { AttemptWay, ReportChannel, SearchPlace } from '#libs/intake';
import type { Actor } from '#libs/kernel';
import type { BounceReason, MailStatus, TemplateName } from '#libs/mail';
import type { Named } from '#libs/networks';
import type { InvitationState } from '#libs/outreach';
import type { RegistrationStatus } from '#libs/registration';
import type { Noted, Searched, ToldReport, Tried } from './proof-sources.queries.js';

/** `at` is ISO. */
type About = Readonly<{ at: string; event: Named | null }>;
type Whom = Readonly<{ person: Named | null; isForgotten: boolean }>;

type Who = Readonly<{ actorKind: Actor['kind']; actorId: string | null; actorName: string | null }>;

/** A mail of the outbox, handed over to the mail server when its status is `sent`. */
type SentMail = Readonly<{
  id: string;
  template: TemplateName;
  status: MailStatus;
  toAddress: string;
  subject: string | null;
  isKept: boolean;
}>;

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
    | (Whom & Readonly<{ kind: 'tried'; way: AttemptWay; note: string }>)
    /** `mail` is null once it has been deleted: then nothing is left but that it was to go out. */
    | (Whom & Readonly<{ kind: 'mailed'; mail: SentMail | null }>)
    | (Whom & Readonly<{ kind: 'returned'; why: BounceReason }>)
    | (Whom & Readonly<{ kind: 'answered'; answer: InvitationState }>)
    | (Whom & Readonly<{ kind: 'registered'; status: RegistrationStatus }>)
  );

type Sources = Readonly<{
  reports: readonly ToldReport[];
  noted: readonly Noted[];
  tries: readonly Tried[];
  searches: readonly Searched[];
}>;
type Names = Readonly<{ events: ReadonlyMap<string, string>; projects: ReadonlyMap<string, string> }>;

/** Everything in the order in which it happened. @param names of what the history speaks of */
export function proofOf({ reports, noted, tries, searches }: Sources, names: Names): ProofEntry[] {
  const entries = [
    ...reports.map(reportedEntry),
    ...noted.map((one) => notedEntry(one, names)),
    ...tries.flatMap(triedEntries),
    ...searches.map(searchedEntry),
  ];
  return entries.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

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
  ...{ actorKind: searchedBy === null ? 'person' : 'account', actorId: searchedBy, actorName: null },
});

function triedEntries(tried: Tried): ProofEntry[] {
  const { at, way, note, person, isForgotten, event, invitation, mail, returned, registration } = tried;
  const of = { person, isForgotten, event };
  // Whoever registered unasked was not tried: that they registered says it.
  const entries: ProofEntry[] =
    way === 'registration' ? [] : [{ kind: 'tried', at: at.toISOString(), way, note, ...of }];
  if (invitation !== null) {
    const at = (mail?.sentAt ?? invitation.sentAt).toISOString();
    entries.push({ kind: 'mailed', at, mail: mail && sentMail(mail), ...of });
    if (invitation.answeredAt !== null) {
      entries.push({ kind: 'answered', at: invitation.answeredAt.toISOString(), answer: invitation.state, ...of });
    }
  }
  if (returned !== null) entries.push({ kind: 'returned', at: returned.at.toISOString(), why: returned.reason, ...of });
  if (registration !== null) {
    const isOver = registration.status === 'attended' || registration.status === 'no_show';
    const changedAt = isOver ? registration.changedAt : registration.at;
    entries.push({ kind: 'registered', at: changedAt.toISOString(), status: registration.status, ...of });
  }
  return entries;
}

const sentMail = ({ id, template, status, toAddress, subject, isKept }: NonNullable<Tried['mail']>): SentMail => ({
  ...{ id, template, status, toAddress, subject, isKept },
});
