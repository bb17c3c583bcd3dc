import { newsKindOf, type ReportChannel, type ReportState } from '#libs/intake';
import { type LocalTime, plusMinutes } from '#libs/kernel';
import type { DemoEvent } from './demo-event.js';
import type { DemoAct } from './demo-history.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';
import { type DemoPromise, promiseStory } from './demo-promise.js';

/** Somebody tells of a project. */
export type DemoReport = Readonly<{
  at: LocalTime;
  channel: ReportChannel;
  /** The gathering at which it was told. */
  event?: Pick<DemoEvent, 'id'>;
  name: string;
  carrier?: string;
  city?: string;
  note?: string;
  reporter?: DemoPerson;
  mayBeNamed?: boolean;
  /** Whom it names as the project's contact, as long as nobody has decided. */
  contact?: Readonly<{ name: string; email: string }>;
}>;

/** What somebody decided about it. */
export type DemoDecision = Readonly<{
  state: ReportState;
  at?: LocalTime;
  reason?: string;
  projectId?: string;
  obligationId?: string;
  duplicateOf?: string;
  /** When somebody of the project was asked to the gathering of the promise; the reporter has heard so. */
  invitedAt?: LocalTime;
}>;

/** Channels by which somebody of the team has written down what they were told. */
const BY_TEAM: ReadonlySet<ReportChannel> = new Set(['mail', 'phone', 'minutes']);

/** As the triage calls its outcomes in the history. */
const ACTIONS: Readonly<Partial<Record<ReportState, string>>> = {
  accepted: 'report.accepted',
  duplicate: 'report.duplicate',
  already_known: 'report.already-known',
  out_of_scope: 'report.out-of-scope',
};

/** When news go out: what was decided by mistake is undone before. */
const RESTED = 31;

/** What was reported in a network and what is promised for it. Reports are told in the order in which they came. */
export class DemoLedger {
  private readonly counts = new Map<number, number>();

  constructor(private readonly network: DemoNetwork) {}

  /** @returns the id of the report */
  report(told: DemoReport, { state, at, invitedAt, ...decision }: DemoDecision): string {
    const { id: networkId } = this.network;
    const receivedAt = this.at(told.at)!;
    const { contact, channel } = told;
    const id = this.network.row('project_report', {
      ...{ network_id: networkId, reference: this.nextReference(told.at), channel, language: 'de' },
      ...{ event_id: told.event?.id ?? null, raw_name: told.name, raw_carrier: told.carrier ?? '' },
      ...{ raw_city: told.city ?? '', raw_website: '', raw_note: told.note ?? '', received_at: receivedAt, state },
      ...{ project_id: decision.projectId ?? null, obligation_id: decision.obligationId ?? null },
      ...{ duplicate_of: decision.duplicateOf ?? null, decided_at: this.at(at), reason: decision.reason ?? '' },
      ...{ version: 1, updated_at: this.at(at) ?? receivedAt },
    });
    const about = { thing: 'project-report', thingId: id };
    const writer = BY_TEAM.has(channel) ? 'organiser' : ({ kind: 'public' } as const);
    this.note(told.at, writer, { ...about, action: 'report.received', to: 'in_triage', facts: { channel } });
    const action = ACTIONS[state];
    if (at !== undefined && action !== undefined) {
      const { projectId, duplicateOf, reason } = decision;
      const facts = state === 'duplicate' ? { duplicateOf } : { projectId };
      this.note(at, 'organiser', { ...about, action, from: 'in_triage', to: state, reason, facts });
    }
    if (told.reporter) this.addReporter(id, told.reporter, newsOf(state, at, invitedAt));
    if (contact) {
      const row = { report_id: id, network_id: networkId, ...contact, phone: '', received_at: receivedAt };
      this.network.part('report_contact', row);
    }
    return id;
  }

  /** @returns the id of the promise */
  promise(told: DemoPromise): string {
    const { id: networkId } = this.network;
    const { released, fulfilled, formerly, tries = [] } = told;
    const ended = this.at(released?.at ?? fulfilled);
    const id = this.network.row('obligation', {
      ...{ network_id: networkId, project_id: told.projectId, bound_event_id: told.boundTo.id, refused_by: [] },
      ...{ received_at: this.at(told.received), accepted_at: this.at(told.accepted), ended_at: ended },
      ...{ reopened_at: this.at(formerly?.until), first_informed_at: this.at(told.informed ?? undefined) },
      ...{ outcome: released ? 'released' : fulfilled ? 'fulfilled' : null, release_cause: released?.cause ?? null },
      ...{ release_note: released?.note ?? '', release_asked_by: null, release_agreed_by: null, version: 1 },
      ...{ held_at: null, held_by: null, hold_reason: '' },
      updated_at: ended ?? this.at(told.accepted),
    });
    for (const { event, person, way, at, note = '' } of tries) {
      this.network.row('obligation_attempt', {
        ...{ obligation_id: id, event_id: event.id, person_id: person?.id ?? null, network_id: networkId, way },
        ...{ attempted_at: this.at(at), note },
      });
    }
    for (const { at, actor, ...entry } of promiseStory(told)) {
      this.note(at, actor, { thing: 'obligation', thingId: id, ...entry });
    }
    return id;
  }

  private addReporter(reportId: string, person: DemoPerson, news: readonly DemoNews[]): void {
    const { id: person_id, firstName, lastName, email } = person;
    const last = news.at(-1);
    // Nobody is written to because the demo has been told.
    this.network.part('reporter', {
      ...{ report_id: reportId, network_id: this.network.id, person_id, name: `${firstName} ${lastName}`, email },
      ...{ may_be_named: false, link_version: 1, told: last?.kind ?? null, told_at: this.at(last?.at) },
    });
    for (const { kind, at } of news) {
      const about = { thing: 'project-report', thingId: reportId, action: 'reporter.told' };
      this.note(at, { kind: 'system', name: 'report news' }, { ...about, facts: { news: kind } });
    }
  }

  private note(at: LocalTime, actor: DemoAct['actor'], entry: Omit<DemoAct['entry'], 'networkId'>): void {
    const { id: networkId, calendar, acts } = this.network;
    acts.push({ at: calendar.instant(at), actor, entry: { networkId, ...entry } });
  }

  private at(planned: LocalTime | undefined): string | null {
    return planned === undefined ? null : this.network.calendar.instant(planned).toISOString();
  }

  /** Counted by the year in which the demo's day has moved. */
  private nextReference(at: LocalTime): string {
    const year = Number(this.network.calendar.local(at).slice(0, 4));
    const last = (this.counts.get(year) ?? 0) + 1;
    this.counts.set(year, last);
    return `M-${year}-${String(last).padStart(3, '0')}`;
  }

  /** So that the next report gets the next number. */
  close(): void {
    for (const [year, last] of this.counts) {
      this.network.part('report_counter', { network_id: this.network.id, year, last });
    }
  }
}

type DemoNews = Readonly<{ kind: NonNullable<ReturnType<typeof newsKindOf>>; at: LocalTime }>;

/** What the reporter has heard: of the decision, and of the invitation. */
function newsOf(state: ReportState, decided?: LocalTime, invited?: LocalTime): DemoNews[] {
  const heard: DemoNews[] = [];
  for (const [since, isInvited] of [
    [decided, false],
    [invited, true],
  ] as const) {
    const told = heard.at(-1)?.kind ?? null;
    const kind =
      since === undefined
        ? null
        : newsKindOf({
            state,
            isInvited,
            isLetGo: false,
            wasKept: false,
            isHandedOver: false,
            isQuestionDue: false,
            told,
          });
    if (kind !== null) heard.push({ kind, at: plusMinutes(since!, RESTED) });
  }
  return heard;
}
