import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import {
  BERLIN,
  type Caller,
  Clock,
  isId,
  type LocalDay,
  type LocalTime,
  newId,
  NotFound,
  requirePermission,
  searchTextOf,
  toLocal,
} from '#libs/kernel';
import { requireInNetwork } from '#libs/networks';
import { defaultWindow } from '../plan/default-window.rules.js';
import { detailFaults, type EventDetails, NO_DETAILS, tidied, wordsOf } from '../plan/details.rules.js';
import { Event } from '../event.entity.js';
import { EventRecords } from '../plan/event-records.service.js';
import { detailsOf, type EventView, planOf } from '../plan/event-view.rules.js';
import { given, refuse } from '../input.rules.js';
import { getNetworkDefaults } from './network-defaults.queries.js';
import {
  type EventPlan,
  modeFaults,
  modesFor,
  type NewModePlaces,
  NO_PLACE,
  planFaults,
  planInstants,
  withUsualReserve,
} from '../plan/plan.rules.js';
import { type RegistrationWindow, toWindowInstants, windowFaults } from '../plan/registration-window.rules.js';
import { layOut } from '../programme/agenda.rules.js';
import { type NewAgendaItem, writeAgenda } from '../programme/agenda-records.service.js';
import { reserveSlug } from './slug.queries.js';

type Whole = EventPlan & EventDetails;

/** Everything else has a default: the contact from the network, the window from the kind of gathering (domain R2). */
export type NewEvent = Readonly<
  Partial<Whole> &
    Pick<Whole, 'title' | 'type' | 'format' | 'startsLocal' | 'endsLocal'> & {
      window?: Partial<RegistrationWindow>;
      /** How many places are kept for promised projects follows from their number, unless it is said. */
      modes?: readonly NewModePlaces[];
      /** The programme to begin with. */
      agenda?: readonly NewAgendaItem[];
    }
>;

/** What a draft comes from: another gathering, or the rule of a series. */
export type Origin = Readonly<{
  copyOf?: string;
  seriesId?: string | null;
  occurrenceDate?: LocalDay | null;
  calendarUid?: string | null;
  calendarStart?: LocalTime | null;
}>;

/** Drafts come into being: from an organiser's first four answers, or as the copy of an earlier event. */
@Injectable()
export class CreationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: EventRecords,
  ) {}

  /** @throws {NotFound} for a network or group the caller may not see, {InvalidInput}. */
  create(caller: Caller, networkId: string, input: NewEvent): Promise<EventView> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.createWithin(tx, caller, networkId, input);
      return this.records.view(tx, event);
    });
  }

  async createWithin(
    tx: Tx,
    caller: Caller,
    networkId: string,
    input: NewEvent,
    { copyOf, seriesId = null, occurrenceDate = null, calendarUid = null, calendarStart = null }: Origin = {},
  ): Promise<Event> {
    if (!isId(networkId)) throw new NotFound({ thing: 'network' });
    requirePermission(caller.scope, 'event:write', networkId);
    const { inviteLeadDays, ...contact } = await getNetworkDefaults(tx, networkId, input.groupId ?? null);
    await requireInNetwork(tx, networkId, [['organisation', input.hostOrganisationId]]);
    const whole = { ...NO_PLACE, ...NO_DETAILS, ...contact, zone: BERLIN, ...tidied(given(input)) };
    const [plan, details] = [planOf(whole), detailsOf(whole)];
    const modes = withUsualReserve(input.modes ?? modesFor(plan.format, []), details.guaranteeRelevant);
    refuse(...planFaults(plan), ...detailFaults(details), ...modeFaults(plan.format, modes));
    const agenda = layOut(plan, input.agenda ?? []);
    refuse(...agenda.faults);

    const now = this.clock.now();
    const usual = defaultWindow(whole, toLocal(now, plan.zone), inviteLeadDays ?? undefined);
    const window = { ...usual, ...given(input.window ?? {}) };
    refuse(...windowFaults(window, plan.startsLocal, plan.zone));
    const id = newId();
    const event = Object.assign(new Event(), details, plan, planInstants(plan), toWindowInstants(window, plan.zone), {
      ...{
        id,
        networkId,
        slug: await reserveSlug(tx, { id, ...whole }),
        state: 'draft',
        search: searchTextOf(...wordsOf(whole)),
      },
      ...{ seriesId, occurrenceDate, calendarUid, calendarStart },
      ...{ calendarSequence: 0, cancelReason: '', successorEventId: null, version: 1 },
      ...{ changedAt: now, createdAt: now, updatedAt: now },
    });
    await tx.insert(Event, event);
    await this.records.saveModes(tx, id, modes);
    if (agenda.items.length > 0) await writeAgenda(tx, event, agenda.items);
    await recordHistory(tx, caller.actor, now, {
      ...{ networkId, thing: 'event', thingId: id, action: copyOf ? 'event.copied' : 'event.created', to: 'draft' },
      facts: copyOf ? { copyOf } : {},
    });
    return event;
  }
}
