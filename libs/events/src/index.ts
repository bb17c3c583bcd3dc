export { type AgendaItemView, listAgenda, type RoomView, type SpeakerView } from './programme/agenda.queries.js';
export { agendaKinds, type AgendaKind, agendaSums, type AgendaSums } from './programme/agenda.rules.js';
export type { AgendaItemInput, NewAgendaItem, SpeakerInput } from './programme/agenda-records.service.js';
export { AgendaService, type AgendaView, type RoomInput, type RoomsView } from './preparation/agenda.service.js';
export { changeLines } from './facts/change-words.mails.js';
export { type ChecklistCode, type ChecklistItem } from './plan/checklist.rules.js';
export { type CopyInput, CopyingService } from './preparation/copying.service.js';
export { CreationService, type NewEvent } from './preparation/creation.service.js';
export { defaultWindow } from './plan/default-window.rules.js';
export type { EventDetails } from './plan/details.rules.js';
export { DiscardingService } from './preparation/discarding.service.js';
export { EditingService, type EventEdit } from './preparation/editing.service.js';
export { EntryEdits } from './facts/entry-edits.service.js';
export { saysOtherwise } from './facts/entry-texts.rules.js';
export { type EventFilter, type EventInFull, EventQueries } from './views/event.queries.js';
export { EventWork, eventWorkKinds } from './views/event-work.queries.js';
export { type EventFacts, findEventFacts, listEventFacts } from './facts/event-facts.queries.js';
export type { EventChange, EventFollower } from './changes/event-follower.rules.js';
export type { EventSummary } from './views/event-rows.queries.js';
export {
  type CancelInput,
  type DocumentInput,
  type ClockReport,
  EventService,
  type NotHeldInput,
  type PlacesInput,
} from './changes/event.service.js';
export { eventMoves, type EventState, eventStates, isAhead, isPublished } from './event-state.rules.js';
export {
  type AttendanceMode,
  attendanceModes,
  type EventFormat,
  eventFormats,
  type EventType,
  eventTypes,
  modesOf,
} from './event-type.rules.js';
export type { EventView } from './plan/event-view.rules.js';
export { EventIncomplete, EventNotBegun, EventNotDraft, EventPublished, LogoInUse } from './events.errors.js';
export { eventEntities, EventsModule } from './events.module.js';
export { fillEvents } from './preparation/event-filling.service.js';
export { fillSeries } from './series/series-filling.service.js';
export { eventsPersonalData } from './events.personal-data.js';
export { aboutEvent, deadlineText, gatheringOf, modeName, nameOf, placeOf, senderOf } from './facts/gathering.mails.js';
export { CoverQueries, type CoverView } from './pictures/cover.queries.js';
export { CoverService, type CoverUpload } from './pictures/cover.service.js';
export { LogoQueries, type LogoView } from './pictures/logo.queries.js';
export { LogoService, type LogoUpload } from './pictures/logo.service.js';
export type { EventPlan, ModePlaces, PlanField } from './plan/plan.rules.js';
export { SpeakerObjection } from './views/speaker-objection.service.js';
export { type Preview, PreviewQueries } from './views/preview.queries.js';
export {
  PUBLICATION_FOLLOWERS,
  type PublicationFollower,
  type Published,
} from './preparation/publication-follower.rules.js';
export { PublicationService } from './preparation/publication.service.js';
export {
  type PublicAgendaItem,
  type EventContact,
  type PublicEvent,
  PublicEventQueries,
  type PublicFilter,
} from './views/public-event.queries.js';
export type { PublicEventCard } from './views/public-event-rows.queries.js';
export {
  type RegistrationState,
  registrationStateOf,
  type RegistrationTimes,
} from './plan/registration-state.rules.js';
export type { RegistrationWindow } from './plan/registration-window.rules.js';
export type { PlanChange } from './changes/replanning.service.js';
export { type FieldChange, type RevisionKind, revisionKinds } from './plan/revision.rules.js';
export type { RevisionView } from './changes/revision.service.js';
export {
  type Recurrence,
  type RecurrencePattern,
  recurrencePatterns,
  type RuleDay,
} from './series/recurrence.rules.js';
export {
  type NextDate,
  type PlannedEvent,
  plannedStates,
  SeriesPlanning,
  type YearPlan,
} from './series/series-planning.service.js';
export type { SeenSeries } from './series/series-records.service.js';
export { findSeriesPlan, listSeriesPlans, type SeriesPlan } from './series/series-plan.queries.js';
export {
  listSeriesOfEvents,
  type SeriesOfEvent,
  type SeriesSummary,
  type SeriesView,
} from './series/series-rows.queries.js';
export { SeriesQueries } from './series/series.queries.js';
export { type NewSeries, type SeriesEdit, SeriesService } from './series/series.service.js';
