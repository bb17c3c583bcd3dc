import { CreationService, type EventView, type NewEvent } from '#libs/events';
import type { Caller } from '#libs/kernel';
import type { World } from '../support/world.js';

/** A Fachtag that misses only its agenda before it can be opened. */
export const aFachtag: NewEvent = {
  title: '3. Fachtag Übergänge',
  type: 'fachtag',
  format: 'in_person',
  startsLocal: '2026-05-19T10:00',
  endsLocal: '2026-05-19T16:00',
  venueName: 'Haus der Wirtschaft',
  venueAddress: 'Marktplatz 1, Lindengau',
  accessibilityNotes: 'Stufenloser Zugang.',
  contactName: 'Ute Kallweit',
  contactEmail: 'netz@lindengau.example.org',
  modes: [{ mode: 'on_site', capacity: 80, reserved: 4 }],
};

export const aDraft = (
  { get }: Pick<World, 'get'>,
  caller: Caller,
  networkId: string,
  more: Partial<NewEvent> = {},
): Promise<EventView> => get(CreationService).create(caller, networkId, { ...aFachtag, ...more });
