import { eventWork } from './features/events/today-part';
import { ledgerWork } from './features/ledger/today-part';
import { mailWork } from './features/mails/today-part';
import { registrationWork } from './features/registrations/today-part';
import { projectsWork } from './features/projects/today-part';
import { returnsWork } from './features/returns/today-part';
import type { TodayParts } from './features/today/parts';
import { lazyPart } from './lazy-part';

/** The only list of what stands on the page of today, in the order people see it. */
export const todayParts: TodayParts = {
  work: { ...ledgerWork, ...mailWork, ...returnsWork, ...projectsWork, ...registrationWork, ...eventWork },
  actions: [lazyPart(['events'], () => import('./features/events/NewEventLink'), 'NewEventLink')],
  main: [
    lazyPart(['ledger', 'projects'], () => import('./features/ledger/WatchPanel'), 'WatchPanel'),
    lazyPart(['events'], () => import('./features/events/ComingPanels'), 'ComingPanels'),
  ],
  rail: [lazyPart(['arrivals'], () => import('./features/registrations/ArrivalsPanel'), 'ArrivalsPanel')],
};
