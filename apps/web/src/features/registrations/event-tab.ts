import { lazyPart } from '../../lazy-part';
import type { EventTab } from '../events/event-parts';

export const participantsTab: EventTab = {
  to: '/e/$eventId/teilnehmende',
  label: 'registrations.title',
  phase: 'conduct',
  needs: 'registration:read',
  Panel: lazyPart(() => import('./NumbersPanel'), 'NumbersPanel'),
};
