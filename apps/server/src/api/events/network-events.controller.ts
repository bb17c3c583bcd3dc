import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CreationService, type EventView } from '#libs/events';
import type { Caller, Page } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type NetworkParams, networkParams } from '../networks/networks.dto.js';
import { type NewEventBody, newEventBody } from './event-edit.dto.js';
import { EventList, type ListedEvent } from './event-list.service.js';
import { eventAnswer, eventsAnswer, type EventsOfNetworkQuery, eventsOfNetworkQuery } from './events.dto.js';

@Controller('api/networks/:networkId/events')
export class NetworkEventsController {
  constructor(
    private readonly lists: EventList,
    private readonly creation: CreationService,
  ) {}

  @Get()
  @Requires('event:read')
  @Answers(eventsAnswer, 'Events of one network')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: eventsOfNetworkQuery }) { page, size, order, ...filter }: EventsOfNetworkQuery,
  ): Promise<Page<ListedEvent>> {
    return this.lists.list(scope, { ...filter, networkId, newestFirst: order === 'latest' }, { page, size });
  }

  @Post()
  @Requires('event:write')
  @Answers(eventAnswer, 'Plan an event: a draft that nobody else sees', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: newEventBody }) body: NewEventBody,
  ): Promise<EventView> {
    return this.creation.create(caller, networkId, body);
  }
}
