import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworksModule } from '#libs/networks';
import { AgendaItem } from './programme/agenda-item.entity.js';
import { AgendaService } from './preparation/agenda.service.js';
import { AgendaSpeaker } from './programme/agenda-speaker.entity.js';
import { CopyingService } from './preparation/copying.service.js';
import { CoverQueries } from './pictures/cover.queries.js';
import { CoverService } from './pictures/cover.service.js';
import { CreationService } from './preparation/creation.service.js';
import { DiscardingService } from './preparation/discarding.service.js';
import { EditingService } from './preparation/editing.service.js';
import { Event } from './event.entity.js';
import { EntryEdits } from './facts/entry-edits.service.js';
import { EventCover } from './pictures/event-cover.entity.js';
import { EventLogo } from './pictures/event-logo.entity.js';
import { EventMode } from './event-mode.entity.js';
import { EventMoves } from './plan/event-moves.service.js';
import { EventQueries } from './views/event.queries.js';
import { EventRecords } from './plan/event-records.service.js';
import { EventRevision } from './changes/event-revision.entity.js';
import { EventService } from './changes/event.service.js';
import { EventWork } from './views/event-work.queries.js';
import { Logo } from './pictures/logo.entity.js';
import { LogoQueries } from './pictures/logo.queries.js';
import { LogoService } from './pictures/logo.service.js';
import { PreviewQueries } from './views/preview.queries.js';
import { PublicationService } from './preparation/publication.service.js';
import { PublicEventQueries } from './views/public-event.queries.js';
import { ReplanningService } from './changes/replanning.service.js';
import { RevisionService } from './changes/revision.service.js';
import { Room } from './programme/room.entity.js';
import { EventSeries } from './series/event-series.entity.js';
import { SeriesHost } from './series/series-host.entity.js';
import { SeriesPlanning } from './series/series-planning.service.js';
import { SeriesQueries } from './series/series.queries.js';
import { SeriesRecords } from './series/series-records.service.js';
import { SpeakerObjection } from './views/speaker-objection.service.js';
import { SeriesService } from './series/series.service.js';

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
  EventSeries,
  SeriesHost,
];
const offered = [
  ...[
    CreationService,
    CopyingService,
    EditingService,
    DiscardingService,
    AgendaService,
    LogoService,
    CoverService,
    PublicationService,
    EventService,
    SeriesService,
    SeriesPlanning,
  ],
  ...[
    EventQueries,
    EventWork,
    PublicEventQueries,
    PreviewQueries,
    LogoQueries,
    CoverQueries,
    EntryEdits,
    SeriesQueries,
    SpeakerObjection,
  ],
];

@Module({
  imports: [TypeOrmModule.forFeature(eventEntities), NetworksModule],
  providers: [EventRecords, EventMoves, RevisionService, ReplanningService, SeriesRecords, ...offered],
  exports: offered,
})
export class EventsModule {}
