import { attendanceTab } from './features/attendance/event-tab';
import type { EventParts } from './features/events/event-parts';
import { eventTabs } from './features/events/event-tab';
import { invitationsTab } from './features/outreach/event-tab';
import { programmeTab } from './features/programme/event-tab';
import { participantsTab } from './features/registrations/event-tab';
import { lazyPart } from './lazy-part';

/** The only list of what stands on the pages of one gathering, in the order people see it. */
export const eventParts: EventParts = {
  tabs: [...eventTabs, programmeTab, invitationsTab, participantsTab, attendanceTab],
  Actions: lazyPart(['changes', 'events'], () => import('./features/changes/EventActions'), 'EventActions'),
  rail: [lazyPart(['projects'], () => import('./features/projects/ReportFormPanel'), 'ReportFormPanel')],
};
