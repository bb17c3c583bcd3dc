import type { EventTab } from '../events/event-parts';

export const invitationsTab: EventTab = {
  to: '/e/$eventId/einladungen',
  label: 'outreach.title',
  phase: 'prepare',
  needs: 'contact:read',
};
