import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Announced, EventChanges } from '#libs/changes';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type ArchivedBody,
  archivedBody,
  type CancellationBody,
  cancellationBody,
  type DocumentedBody,
  documentedBody,
  type EventChangedAnswer,
  eventChangedAnswer,
  type EventParams,
  eventParams,
  type NotHeldBody,
  notHeldBody,
  type PlacesBody,
  placesBody,
  type PlanChangeBody,
  planChangeBody,
} from './event-changes.dto.js';

/** Changes of published events: registered people learn of them in the same step. */
@Controller('api/events/:eventId')
export class EventChangesController {
  constructor(private readonly changes: EventChanges) {}

  @Post('move')
  @Requires('event:write')
  @Answers(eventChangedAnswer, 'Move to another day; people with a place are asked again')
  async move(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: planChangeBody }) body: PlanChangeBody,
  ): Promise<EventChangedAnswer> {
    return changed(await this.changes.move(caller, eventId, body));
  }

  @Post('change')
  @Requires('event:write')
  @Answers(eventChangedAnswer, 'Another hour of the same day, another place or format; registrations stand')
  async change(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: planChangeBody }) body: PlanChangeBody,
  ): Promise<EventChangedAnswer> {
    return changed(await this.changes.change(caller, eventId, body));
  }

  @Post('cancel')
  @Requires('event:write')
  @Answers(eventChangedAnswer, 'Cancel the event and tell everybody')
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: cancellationBody }) body: CancellationBody,
  ): Promise<EventChangedAnswer> {
    return changed(await this.changes.cancel(caller, eventId, body));
  }

  @Post('not-held')
  @Requires('event:write')
  @Answers(eventChangedAnswer, 'Say that the event did not take place; it counts in no figure')
  async notHeld(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: notHeldBody }) body: NotHeldBody,
  ): Promise<EventChangedAnswer> {
    return changed(await this.changes.notHeld(caller, eventId, body));
  }

  @Post('document')
  @Requires('event:write')
  @Answers(eventChangedAnswer, 'Say where the minutes of the event are kept, or why they are waived')
  async document(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: documentedBody }) body: DocumentedBody,
  ): Promise<EventChangedAnswer> {
    return changed({ event: await this.changes.document(caller, eventId, body), told: 0 });
  }

  @Post('archive')
  @Requires('event:write')
  @Answers(eventChangedAnswer, 'Put the event away; refused while it owes something to reported projects')
  async archive(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: archivedBody }) body: ArchivedBody,
  ): Promise<EventChangedAnswer> {
    return changed({ event: await this.changes.archive(caller, eventId, body), told: 0 });
  }

  @Post('places')
  @Requires('event:write')
  @Answers(eventChangedAnswer, 'Other numbers of places; the waiting list moves up at once')
  async places(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: placesBody }) body: PlacesBody,
  ): Promise<EventChangedAnswer> {
    return changed(await this.changes.resize(caller, eventId, body));
  }
}

const changed = ({ event, told }: Announced): EventChangedAnswer => ({
  id: event.id,
  state: event.state,
  version: event.version,
  told,
});
