import type { EventTab } from './event-parts';

export const eventTabs = [
  { to: '/e/$eventId', label: 'events.tab.overview', phase: null, needs: 'event:read' },
  { to: '/e/$eventId/bearbeiten', label: 'events.tab.edit', phase: 'prepare', needs: 'event:write' },
] as const satisfies readonly EventTab[];
