import { lazyPart } from '../../lazy-part';
import type { EventTab } from '../events/event-parts';

export const participantsTab: EventTab = {
  to: '/e/$eventId/teilnehmende',
  label: 'events.tab.participants',
  phase: 'conduct',
  needs: 'registration:read',
  Panel: lazyPart(['registrations', 'events'], () => import('./NumbersPanel'), 'NumbersPanel'),
};
