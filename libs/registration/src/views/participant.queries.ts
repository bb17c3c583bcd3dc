import type { Land } from '#libs/networks';
import { Injectable } from '@nestjs/common';
import { bunched, Database } from '#libs/database';
import { type EventFacts, findEventFacts, listEventFacts, registrationStateOf } from '#libs/events';
import { Clock, type Language, NotFound, type Scope } from '#libs/kernel';
import type { Mode, PracticeStage, RegistrationStatus } from '../registration-status.rules.js';
import { WaitReasonQueries, type WaitingView } from './wait-reason.queries.js';

/** One of the person's own registrations with its event. */
export type OwnRegistrationView = Readonly<{
  id: string;
  personId: string;
  /** Whose registration it is, where a mailbox has several people. */
  personName: string;
  status: RegistrationStatus;
  mode: Mode;
  respondBy: Date | null;
  version: number;
  organisationName: string;
  projectName: string;
  land: Land | null;
  practiceStage: PracticeStage | null;
  question: string;
  dietary: string;
  accessNeeds: string;
  listsName: boolean;
  listsEmail: boolean;
  language: Language;
  /** Who has the place now that was handed over. */
  takenOverBy: string | null;
  event: EventFacts;
  registrationState: ReturnType<typeof registrationStateOf>;
  waiting: WaitingView | null;
}>;

/** What the link of a confirmation or an offer speaks of. `turn` rises with every move of the registration. */
export type LinkedRegistration = Readonly<{
  personId: string;
  status: RegistrationStatus;
  mode: Mode;
  language: Language;
  respondBy: Date | null;
  turn: number;
  event: EventFacts;
}>;

type LinkedRow = Omit<LinkedRegistration, 'event'> & Readonly<{ id: string; eventId: string }>;
type Row = Omit<OwnRegistrationView, 'event' | 'registrationState' | 'waiting'> & Readonly<{ eventId: string }>;

const OWN = `
  select r.id, r.person_id as "personId", trim(p.first_name || ' ' || p.last_name) as "personName",
    r.status, r.mode, r.respond_by as "respondBy", r.version, r.event_id as "eventId",
    r.organisation_name as "organisationName", r.project_name as "projectName", r.land, r.practice_stage as "practiceStage",
    r.question, coalesce(n.dietary, '') as dietary, coalesce(n.access_needs, '') as "accessNeeds",
    r.lists_name as "listsName", r.lists_email as "listsEmail", r.language,
    case when r.cancel_reason = 'substituted' then (
      select nullif(trim(concat_ws(' ', d.first_name, d.last_name)), '') from registration s join person d on d.id = s.person_id
      where s.event_id = r.event_id and s.substitute_for_id = r.id and d.state <> 'anonymised' limit 1
    ) end as "takenOverBy"
  from registration r join event e on e.id = r.event_id join person p on p.id = r.person_id left join registration_need n on n.registration_id = r.id`;

/** What somebody behind a mail link sees: the registrations of the persons that share the proven mailbox. */
@Injectable()
export class ParticipantQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly waiting: WaitReasonQueries,
  ) {}

  /** Coming events first, the next one on top; then those that are over, the latest on top. */
  async list(scope: Scope): Promise<readonly OwnRegistrationView[]> {
    const now = this.clock.now();
    const rows = await this.database.query<Row>(
      `${OWN} where r.person_id = any($1) and r.status <> 'rejected'
       order by (e.ends_at < $2), case when e.ends_at >= $2 then e.starts_at end, e.starts_at desc, r.updated_at desc`,
      [[...scope.persons.keys()], now],
    );
    // Of an event somebody cancelled and registered for again, the live registration is the one that counts.
    const shown = rows.filter(
      (row) =>
        row.status !== 'cancelled' ||
        !rows.some(
          (other) => other.eventId === row.eventId && other.personId === row.personId && other.status !== 'cancelled',
        ),
    );
    const events = await listEventFacts(
      this.database,
      shown.map(({ eventId }) => eventId),
    );
    return Promise.all(shown.map((row) => this.view(row, events.get(row.eventId)!, now)));
  }

  /** @throws {NotFound} for registrations of other people */
  async get(scope: Scope, registrationId: string): Promise<OwnRegistrationView> {
    const [row] = await this.database.query<Row>(`${OWN} where r.id = $1 and r.person_id = any($2)`, [
      registrationId,
      [...scope.persons.keys()],
    ]);
    if (!row) throw new NotFound({ thing: 'registration' });
    return this.view(row, (await findEventFacts(this.database, row.eventId))!, this.clock.now());
  }

  /** What the page behind a link shows before the button is pressed; the signed link is the permission. */
  readonly findLinked = bunched(async (registrationIds: readonly string[]) => {
    const rows = await this.database.query<LinkedRow>(
      `select id, person_id as "personId", status, mode, language, respond_by as "respondBy", link_version as turn,
         event_id as "eventId" from registration where id = any($1)`,
      [registrationIds],
    );
    const events = await listEventFacts(this.database, [...new Set(rows.map(({ eventId }) => eventId))]);
    const linked = ({ id, eventId, ...row }: LinkedRow): readonly [string, LinkedRegistration] => [
      id,
      { ...row, event: events.get(eventId)! },
    ];
    return new Map(rows.map(linked));
  });

  private async view({ eventId, ...row }: Row, event: EventFacts, now: Date): Promise<OwnRegistrationView> {
    const list = row.status === 'waitlisted' ? await this.waiting.ofMode(eventId, row.mode) : [];
    return {
      ...row,
      event,
      registrationState: registrationStateOf(event, now),
      waiting: list.find(({ id }) => id === row.id) ?? null,
    };
  }
}
