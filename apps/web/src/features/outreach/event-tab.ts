import { lazyPart } from '../../lazy-part';
import type { EventTab } from '../events/event-parts';

export const invitationsTab: EventTab = {
  to: '/e/$eventId/einladungen',
  label: 'events.tab.invitations',
  phase: 'prepare',
  needs: 'contact:read',
  Panel: lazyPart(['outreach', 'ledger'], () => import('./PromisesPanel'), 'PromisesPanel'),
};
