import type { OrganiserRequests } from './journey.js';

export type JourneyEvent = Readonly<{ id: string; slug: string; networkId: string; title: string }>;

type Wish = Readonly<{
  title: string;
  capacity?: number | null;
  inWeeks?: number;
  /** Days before it on which its registration closes. */
  closesDaysBefore?: number;
  isOpen?: boolean;
  /** Begins in half an hour instead, until which one may register. */
  isSoon?: boolean;
  /** On site and online. */
  isHybrid?: boolean;
}>;

const DAY = 86_400_000;

/** The local start of a day so many days ahead, as the API writes times. */
export const ahead = (days: number, time: string): string =>
  `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T${time}`;

/** The first year of which every day is ahead. */
export const nextYear = (): number => Number(ahead(0, '').slice(0, 4)) + 1;

/** In so many minutes, as a clock in Berlin shows it. */
const inMinutes = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' })
    .slice(0, 16)
    .replace(' ', 'T');

/** An event on site with everything the checklist asks for, in the organiser's first network; open unless told. */
export async function aFachtag(
  organiser: OrganiserRequests,
  { title, capacity = 60, inWeeks = 6, closesDaysBefore = 7, isOpen = true, isSoon = false, isHybrid = false }: Wish,
): Promise<JourneyEvent> {
  const networks = await organiser.get<{ rows: { id: string }[] }>('/api/networks');
  const networkId = networks.rows[0]!.id;
  const days = inWeeks * 7;
  const startsLocal = isSoon ? inMinutes(30) : ahead(days, '10:00');
  const created = await organiser.post<Written>(`/api/networks/${networkId}/events`, {
    title,
    type: 'fachtag',
    format: isHybrid ? 'hybrid' : 'in_person',
    startsLocal,
    endsLocal: isSoon ? inMinutes(390) : ahead(days, '16:00'),
    description: 'Wie Auszubildende andere für eine Ausbildung gewinnen.',
    venueName: 'Haus der Ausbildung',
    venueAddress: 'Spreeallee 14, Berlin',
    meetingUrl: isHybrid ? 'https://treffen.example.org/fachtag' : null,
    accessibilityNotes: 'Stufenloser Eingang',
    contactName: 'Selin Aydemir',
    contactPhone: '030 555 01 20',
    contactEmail: 'selin.aydemir@werkbruecke.example.org',
    window: { opens: null, closes: isSoon ? startsLocal : ahead(days - closesDaysBefore, '18:00'), cancelUntil: null },
    modes: (['on_site', ...(isHybrid ? ['online'] : [])] as const).map((mode) => ({ mode, capacity, reserved: 0 })),
  });
  const planned = await organiser.put<Written>(`/api/events/${created.id}/agenda`, {
    version: created.version,
    items: [
      { minutes: 60, kind: 'welcome', title: 'Ankommen und Begrüßung' },
      { minutes: 240, kind: 'practice_report', title: 'Berichte aus der Praxis' },
    ],
  });
  if (isOpen) await organiser.post(`/api/events/${created.id}/open`, { version: planned.version });
  return { id: created.id, slug: created.slug, networkId, title };
}

type Written = Readonly<{ id: string; slug: string; version: number }>;
