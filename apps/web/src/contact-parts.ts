import type { ContactParts } from './features/contacts/contact-parts';
import { lazyPart } from './lazy-part';

const participations = () => import('./features/registrations/ParticipationsPanel');

/** The only list of what other features add to the page of a contact, in the order people see it. */
export const contactParts: ContactParts = {
  persons: [lazyPart(['registrations', 'events'], participations, 'PersonParticipations')],
  organisations: [lazyPart(['registrations', 'events'], participations, 'OrganisationParticipations')],
};
