import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworksModule } from '#libs/networks';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaService } from './agenda.service.js';
import { AgendaSpeaker } from './agenda-speaker.entity.js';
import { CopyingService } from './copying.service.js';
import { CoverQueries } from './cover.queries.js';
import { CoverService } from './cover.service.js';
import { CreationService } from './creation.service.js';
import { EditingService } from './editing.service.js';
import { Event } from './event.entity.js';
import { EntryEdits } from './entry-edits.service.js';
import { EventCover } from './event-cover.entity.js';
import { EventLogo } from './event-logo.entity.js';
import { EventMode } from './event-mode.entity.js';
import { EventMoves } from './event-moves.service.js';
import { EventQueries } from './event.queries.js';
import { EventRecords } from './event-records.service.js';
import { EventRevision } from './event-revision.entity.js';
import { EventService } from './event.service.js';
import { Logo } from './logo.entity.js';
import { LogoQueries } from './logo.queries.js';
import { LogoService } from './logo.service.js';
import { PublicationService } from './publication.service.js';
import { PublicEventQueries } from './public-event.queries.js';
import { ReplanningService } from './replanning.service.js';
import { RevisionService } from './revision.service.js';
import { Room } from './room.entity.js';

/** Every table of this library; their foreign keys also need those of networks. */
export const eventEntities = [
  Event,
  EventMode,
  EventRevision,
  Room,
  AgendaItem,
  AgendaSpeaker,
  Logo,
  EventLogo,
  EventCover,
];
const offered = [
  ...[
    CreationService,
    CopyingService,
    EditingService,
    AgendaService,
    LogoService,
    CoverService,
    PublicationService,
    EventService,
  ],
  ...[EventQueries, PublicEventQueries, LogoQueries, CoverQueries, EntryEdits],
];

@Module({
  imports: [TypeOrmModule.forFeature(eventEntities), NetworksModule],
  providers: [EventRecords, EventMoves, RevisionService, ReplanningService, ...offered],
  exports: offered,
})
export class EventsModule {}
