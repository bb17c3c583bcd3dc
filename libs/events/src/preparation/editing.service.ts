import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type Caller, Clock, minutesBetween, MoveNotAllowed, toLocal } from '#libs/kernel';
import { requireInNetwork } from '#libs/networks';
import { shiftAgenda } from '../programme/programme-transfer.service.js';
import { detailFaults, detailFields, type EventDetails, tidied } from '../plan/details.rules.js';
import type { Event } from '../event.entity.js';
import { EntryEdits } from '../facts/entry-edits.service.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';
import { detailsOf, type EventView, planOf } from '../plan/event-view.rules.js';
import { EventPublished } from '../events.errors.js';
import { given, refuse } from '../input.rules.js';
import { getNetworkDefaults } from './network-defaults.queries.js';
import {
  type EventPlan,
  modeFaults,
  type ModePlaces,
  modesFor,
  planAfter,
  planFaults,
  planInstants,
} from '../plan/plan.rules.js';
import {
  type RegistrationWindow,
  shiftWindow,
  toWindow,
  toWindowInstants,
  windowFaults,
} from '../plan/registration-window.rules.js';
import { planChanges } from '../plan/revision.rules.js';
import { PublicationService } from './publication.service.js';
import { reserveSlug } from './slug.queries.js';

/** Only what is given changes. */
export type EventEdit = Readonly<
  Partial<EventPlan & EventDetails> & { version: number; window?: Partial<RegistrationWindow> }
>;

type Next = Readonly<{ plan: EventPlan; details: EventDetails; window: RegistrationWindow }>;

/** What needs no notice: everything of a draft; of a published event its texts, contact and registration window. */
@Injectable()
export class EditingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
    private readonly edits: EntryEdits,
    private readonly publication: PublicationService,
  ) {}

  /** @throws {EventPublished} naming the fields that need a notice by now. */
  edit(caller: Caller, eventId: string, input: EventEdit): Promise<EventView> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, input.version);
      await this.moves.catchUp(tx, event);
      const before = { plan: planOf(event), details: detailsOf(event), window: toWindow(event, event.zone) };
      const after = this.afterEdit(before, input);
      this.requireEditable(event, before, after);
      // What stands is not judged anew: rules may have grown stricter, and a typo must not wait for another plan.
      const isReplanned = planChanges(before.plan, after.plan).length > 0;
      refuse(...(isReplanned ? planFaults(after.plan) : []), ...detailFaults(after.details));
      refuse(...windowFaults(after.window, after.plan.startsLocal, after.plan.zone));
      await getNetworkDefaults(tx, event.networkId, after.details.groupId);
      await requireInNetwork(tx, event.networkId, [['organisation', after.details.hostOrganisationId]]);
      const fields = changedFields(before, after);
      if (fields.length === 0) return this.records.view(tx, event);
      await this.edits.noteWithin(tx, [eventId], async () => {
        await this.apply(tx, caller, event, before, after);
        await this.moves.note(tx, caller.actor, event, { action: 'event.edited', facts: { fields } });
        await this.records.save(tx, event);
      });
      if (event.state !== 'draft' && fields.includes('guaranteeRelevant')) {
        await this.publication.tellWithin(tx, caller.actor, event);
      }
      return this.records.view(tx, (await this.records.find(tx, eventId))!);
    });
  }

  /** Places while nobody can have registered; later `EventService.setPlacesWithin` brings the waiting list along. */
  setModes(
    caller: Caller,
    eventId: string,
    { version, modes }: Readonly<{ version: number; modes: readonly ModePlaces[] }>,
  ): Promise<EventView> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, version);
      if (event.state !== 'draft' && event.state !== 'announced')
        throw new EventPublished({ eventId, fields: ['modes'] });
      refuse(...modeFaults(event.format, modes));
      await this.records.saveModes(tx, eventId, modes);
      await this.moves.note(tx, caller.actor, event, { action: 'event.places-changed', facts: { to: modes } });
      await this.records.save(tx, event);
      return this.records.view(tx, event);
    });
  }

  private afterEdit(before: Next, input: EventEdit): Next {
    const { version: _, window: __, ...change } = tidied(given(input));
    const whole = { ...before.details, ...planAfter(before.plan, change) };
    const [plan, details] = [planOf(whole), detailsOf(whole)];
    const [from, to, zone] = [before.plan.startsLocal, plan.startsLocal, plan.zone];
    const now = toLocal(this.clock.now(), before.plan.zone);
    const shifted = from === to ? before.window : shiftWindow(before.window, { from, to, zone, now });
    return { plan, details, window: { ...shifted, ...given(input.window ?? {}) } };
  }

  private requireEditable(event: Event, before: Next, after: Next): void {
    if (event.state === 'archived') throw new MoveNotAllowed({ thing: 'event', from: event.state, to: 'edited' });
    const fields = planChanges(before.plan, after.plan).map(({ field }) => field);
    if (event.state !== 'draft' && fields.length > 0) throw new EventPublished({ eventId: event.id, fields });
  }

  private async apply(tx: Tx, caller: Caller, event: Event, before: Next, { plan, details, window }: Next) {
    Object.assign(event, details, plan, planInstants(plan), toWindowInstants(window, plan.zone));
    if (event.state === 'draft') {
      // The address is only a promise once somebody may have seen it.
      event.slug = await reserveSlug(tx, event);
      await this.records.saveModes(tx, event.id, modesFor(plan.format, await this.records.modes(tx, event.id)));
      await shiftAgenda(tx, event.id, minutesBetween(before.plan.startsLocal, plan.startsLocal));
    }
    await this.moves.reopen(tx, caller.actor, event);
    await this.moves.catchUp(tx, event);
    if (event.state === 'open') await this.moves.requireComplete(tx, event, 'open', ['window']);
  }
}

function changedFields(before: Next, after: Next): readonly string[] {
  const plan = planChanges(before.plan, after.plan).map(({ field }) => field);
  const details = detailFields.filter((field) => before.details[field] !== after.details[field]);
  const window = (['opens', 'closes', 'cancelUntil'] as const).filter(
    (key) => before.window[key] !== after.window[key],
  );
  return [...plan, ...details, ...window.map((key) => `window.${key}`)];
}
