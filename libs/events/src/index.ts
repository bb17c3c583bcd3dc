export { type AgendaItemView, type RoomView, type SpeakerView } from './agenda.queries.js';
export { agendaKinds, type AgendaKind, agendaSums, type AgendaSums } from './agenda.rules.js';
export {
  type AgendaItemInput,
  AgendaService,
  type AgendaView,
  type RoomInput,
  type RoomsView,
  type SpeakerInput,
} from './agenda.service.js';
export { changeLines } from './change-words.mails.js';
export { type ChecklistCode, type ChecklistItem } from './checklist.rules.js';
export { type CopyInput, CopyingService } from './copying.service.js';
export { CreationService, type NewEvent } from './creation.service.js';
export { defaultWindow } from './default-window.rules.js';
export type { EventDetails } from './details.rules.js';
export { EditingService, type EventEdit } from './editing.service.js';
export { EntryEdits } from './entry-edits.service.js';
export { saysOtherwise } from './entry-texts.rules.js';
export { type EventFilter, type EventInFull, EventQueries, type NextEvent } from './event.queries.js';
export { type EventFacts, findEventFacts, listEventFacts } from './event-facts.queries.js';
export type { EventChange, EventFollower } from './event-follower.rules.js';
export type { EventSummary } from './event-rows.queries.js';
export {
  type CancelInput,
  type ClockReport,
  EventService,
  type NotHeldInput,
  type PlacesInput,
  type ResizedEvent,
  type RevisedEvent,
} from './event.service.js';
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
export type { EventView } from './event-view.rules.js';
export { EventIncomplete, EventNotBegun, EventPublished, LogoInUse } from './events.errors.js';
export { eventEntities, EventsModule } from './events.module.js';
export { fillEvents } from './event-filling.service.js';
export { eventsPersonalData } from './events.personal-data.js';
export { aboutEvent, deadlineText, gatheringOf, modeName, nameOf, placeOf, senderOf } from './gathering.mails.js';
export { CoverQueries, type CoverView } from './cover.queries.js';
export { CoverService, type CoverUpload } from './cover.service.js';
export { LogoQueries, type LogoView } from './logo.queries.js';
export { LogoService, type LogoUpload } from './logo.service.js';
export type { EventPlan, ModePlaces, PlanField } from './plan.rules.js';
export { PublicationService } from './publication.service.js';
export {
  type PublicAgendaItem,
  type PublicEvent,
  PublicEventQueries,
  type PublicFilter,
} from './public-event.queries.js';
export type { PublicEventCard } from './public-event-rows.queries.js';
export { type RegistrationState, registrationStateOf, type RegistrationTimes } from './registration-state.rules.js';
export type { RegistrationWindow } from './registration-window.rules.js';
export type { PlanChange } from './replanning.service.js';
export { type FieldChange, type RevisionKind, revisionKinds } from './revision.rules.js';
export type { RevisionView } from './revision.service.js';
