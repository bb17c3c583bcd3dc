import type { Reader } from '#libs/database';
import type { LocalTime, Zone } from '#libs/kernel';

/** What the mails of the rhythm tell of an event besides its facts; empty where nothing was written. */
export type StepTexts = Readonly<{
  motto: string;
  description: string;
  audience: string;
  directions: string;
  accessibility: string;
  nextDateHint: string;
}>;

export async function readStepTexts(source: Reader, eventId: string): Promise<StepTexts> {
  const [texts] = await source.query<StepTexts>(
    `select motto, description, audience, venue_directions as directions, accessibility_notes as accessibility,
            next_date_hint as "nextDateHint"
     from event where id = $1`,
    [eventId],
  );
  return texts!;
}

export type NextEvent = Readonly<{
  title: string;
  slug: string;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: Zone;
}>;

/** The next published gathering of the same kind and group; null when there is none. */
export async function findNextEvent(source: Reader, eventId: string, now: Date): Promise<NextEvent | null> {
  const [next] = await source.query<NextEvent>(
    `select n.title, n.slug, n.starts_local as "startsLocal", n.ends_local as "endsLocal", n.zone
     from event e join event n on n.network_id = e.network_id and n.group_id is not distinct from e.group_id and n.type = e.type
     where e.id = $1 and n.id <> e.id and n.state in ('announced', 'open', 'closed') and n.starts_at > greatest(e.ends_at, $2)
     order by n.starts_at, n.id limit 1`,
    [eventId, now],
  );
  return next ?? null;
}
