import type { EventTab } from '../events/event-parts';

export const programmeTab: EventTab = {
  to: '/e/$eventId/programm',
  label: 'events.tab.programme',
  phase: 'prepare',
  needs: 'event:write',
};
