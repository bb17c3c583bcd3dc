import type { EventTab } from '../events/event-parts';

export const invitationsTab: EventTab = {
  to: '/e/$eventId/einladungen',
  label: 'events.tab.invitations',
  phase: 'prepare',
  needs: 'contact:read',
};
