import { Module } from '@nestjs/common';
import { EventList } from './event-list.service.js';
import { EventsController } from './events.controller.js';
import { LogosController } from './logos.controller.js';
import { NetworkEventsController } from './network-events.controller.js';
import { PublicationController } from './publication.controller.js';

@Module({
  providers: [EventList],
  controllers: [NetworkEventsController, EventsController, PublicationController, LogosController],
})
export class EventsApi {}
