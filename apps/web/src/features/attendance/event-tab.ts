import { lazyPart } from '../../lazy-part';
import type { EventTab } from '../events/event-parts';

export const attendanceTab: EventTab = {
  to: '/e/$eventId/anwesenheit',
  label: 'events.tab.attendance',
  phase: 'conduct',
  needs: 'registration:read',
  Panel: lazyPart(['attendance'], () => import('./AttendancePanel'), 'AttendancePanel'),
};
