import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  AgendaService,
  type AgendaView,
  CopyingService,
  DiscardingService,
  EditingService,
  type EventInFull,
  EventQueries,
  type EventView,
  type RoomsView,
} from '#libs/events';
import type { Caller, Page } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { agendaAnswer, type AgendaBody, agendaBody, roomsAnswer, type RoomsBody, roomsBody } from './agenda.dto.js';
import {
  type CopyBody,
  copyBody,
  type EventEditBody,
  eventEditBody,
  type ModesBody,
  modesBody,
  type StepBody,
  stepBody,
} from './event-edit.dto.js';
import { EventList, type ListedEvent } from './event-list.service.js';
import {
  eventAnswer,
  eventInFullAnswer,
  type EventParams,
  eventParams,
  eventsAnswer,
  type EventsQuery,
  eventsQuery,
} from './events.dto.js';

@Controller('api/events')
export class EventsController {
  constructor(
    private readonly lists: EventList,
    private readonly queries: EventQueries,
    private readonly editing: EditingService,
    private readonly agendas: AgendaService,
    private readonly copying: CopyingService,
    private readonly discarding: DiscardingService,
  ) {}

  @Get()
  @Requires('event:read')
  @Answers(eventsAnswer, 'Events of all networks you belong to')
  list(
    @CurrentCaller() { scope }: Caller,
    @Query({ schema: eventsQuery }) { page, size, order, ...filter }: EventsQuery,
  ): Promise<Page<ListedEvent>> {
    return this.lists.list(scope, { ...filter, newestFirst: order === 'latest' }, { page, size });
  }

  @Get(':eventId')
  @Requires('event:read')
  @Answers(eventInFullAnswer, 'One event with agenda, rooms, checklist, logos and revisions')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<EventInFull> {
    return this.queries.getEvent(scope, eventId);
  }

  @Patch(':eventId')
  @Requires('event:write')
  @Answers(eventAnswer, 'Change a draft; of a published event its texts, contact and registration window')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: eventEditBody }) body: EventEditBody,
  ): Promise<EventView> {
    return this.editing.edit(caller, eventId, body);
  }

  @Put(':eventId/modes')
  @Requires('event:write')
  @Answers(eventAnswer, 'Places of an event for which nobody can have registered yet')
  setModes(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: modesBody }) body: ModesBody,
  ): Promise<EventView> {
    return this.editing.setModes(caller, eventId, body);
  }

  @Put(':eventId/agenda')
  @Requires('event:write')
  @Answers(agendaAnswer, 'Replace the whole programme')
  replaceAgenda(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: agendaBody }) body: AgendaBody,
  ): Promise<AgendaView> {
    return this.agendas.replaceAgenda(caller, eventId, body);
  }

  @Put(':eventId/rooms')
  @Requires('event:write')
  @Answers(roomsAnswer, 'Replace the list of rooms; rooms sent with their id keep their items of the programme')
  replaceRooms(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: roomsBody }) body: RoomsBody,
  ): Promise<RoomsView> {
    return this.agendas.replaceRooms(caller, eventId, body);
  }

  @Post(':eventId/copy')
  @Requires('event:write')
  @Answers(eventAnswer, 'A draft with the same texts, places and programme on another day', 201)
  copy(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: copyBody }) body: CopyBody,
  ): Promise<EventView> {
    return this.copying.copy(caller, eventId, body);
  }

  @Post(':eventId/discard')
  @Requires('event:write')
  @AnswersNothing('Delete a draft with everything that belongs to it; what is published is cancelled instead')
  discard(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: stepBody }) body: StepBody,
  ): Promise<void> {
    return this.discarding.discard(caller, eventId, body);
  }
}
