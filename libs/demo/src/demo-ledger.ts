import { type AttemptWay, newsKindOf, type ReleaseCause, type ReportChannel, type ReportState } from '#libs/intake';
import type { LocalTime } from '#libs/kernel';
import type { DemoEvent } from './demo-event.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';

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
  /** Somebody of the project was asked to the gathering of the promise, and the reporter has heard so. */
  isInvited?: boolean;
}>;

/** What is promised to a project, and what became of that so far. */
export type DemoPromise = Readonly<{
  projectId: string;
  received: LocalTime;
  accepted: LocalTime;
  /** When somebody of the project was told; null while there is nobody to tell. */
  informed: LocalTime | null;
  reopened?: LocalTime;
  boundTo: Pick<DemoEvent, 'id'>;
  fulfilled?: LocalTime;
  released?: Readonly<{ at: LocalTime; cause: ReleaseCause; note: string }>;
  tries?: readonly DemoTry[];
}>;

export type DemoTry = Readonly<{ event: Pick<DemoEvent, 'id'>; person: DemoPerson; way: AttemptWay; at: LocalTime }>;

/** What was reported in a network and what is promised for it. Reports are told in the order in which they came. */
export class DemoLedger {
  private readonly counts = new Map<number, number>();

  constructor(private readonly network: DemoNetwork) {}

  /** @returns the id of the report */
  report(told: DemoReport, { state, at, ...decision }: DemoDecision): string {
    const { calendar, id: networkId } = this.network;
    const receivedAt = this.at(told.at)!;
    const { reporter, contact } = told;
    const id = this.network.row('project_report', {
      ...{ network_id: networkId, reference: this.nextReference(told.at), channel: told.channel, language: 'de' },
      ...{ event_id: told.event?.id ?? null, raw_name: told.name, raw_carrier: told.carrier ?? '' },
      ...{ raw_city: told.city ?? '', raw_website: '', raw_note: told.note ?? '', received_at: receivedAt, state },
      ...{ project_id: decision.projectId ?? null, obligation_id: decision.obligationId ?? null },
      ...{ duplicate_of: decision.duplicateOf ?? null, decided_at: this.at(at), reason: decision.reason ?? '' },
      ...{ version: 1, updated_at: this.at(at) ?? receivedAt },
    });
    if (reporter) {
      const { id: personId, firstName, lastName, email } = reporter;
      // Nobody is written to because the demo has been told.
      const told = newsKindOf({
        state,
        isInvited: decision.isInvited ?? false,
        isLetGo: false,
        isHandedOver: false,
        told: null,
      });
      this.network.part('reporter', {
        ...{ report_id: id, network_id: networkId, person_id: personId, name: `${firstName} ${lastName}`, email },
        ...{ may_be_named: false, link_version: 1, told, told_at: told && calendar.instant(at!).toISOString() },
      });
    }
    if (contact) {
      const row = { report_id: id, network_id: networkId, ...contact, phone: '', received_at: receivedAt };
      this.network.part('report_contact', row);
    }
    return id;
  }

  /** @returns the id of the promise */
  promise(told: DemoPromise): string {
    const { id: networkId } = this.network;
    const { released, fulfilled, tries = [] } = told;
    const ended = this.at(released?.at ?? fulfilled);
    const id = this.network.row('obligation', {
      ...{ network_id: networkId, project_id: told.projectId, bound_event_id: told.boundTo.id, refused_by: [] },
      ...{ received_at: this.at(told.received), accepted_at: this.at(told.accepted), ended_at: ended },
      ...{ reopened_at: this.at(told.reopened), first_informed_at: this.at(told.informed ?? undefined) },
      ...{ outcome: released ? 'released' : fulfilled ? 'fulfilled' : null, release_cause: released?.cause ?? null },
      ...{ release_note: released?.note ?? '', release_asked_by: null, version: 1 },
      updated_at: ended ?? this.at(told.accepted),
    });
    for (const { event, person, way, at } of tries) {
      this.network.row('obligation_attempt', {
        ...{ obligation_id: id, event_id: event.id, person_id: person.id, network_id: networkId, way },
        ...{ attempted_at: this.at(at), note: '' },
      });
    }
    return id;
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
