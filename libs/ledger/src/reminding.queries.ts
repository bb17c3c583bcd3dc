import type { Reader } from '#libs/database';
import type { Language } from '#libs/kernel';
import type { WorkingCalendar } from '#libs/networks';

/** Somebody who answers for a network. */
export type Answerable = Readonly<{
  id: string;
  email: string;
  salutation: string;
  title: string;
  firstName: string;
  lastName: string;
  language: Language;
}>;

export type RemindedNetwork = Readonly<{
  id: string;
  slug: string;
  name: string;
  mailbox: string | null;
  phone: string | null;
  accentColor: string | null;
  calendar: WorkingCalendar;
  caretaker: Answerable | null;
  deputy: Answerable | null;
}>;

const ANSWERABLE = (alias: string): string => `
  case when ${alias}.email is not null and ${alias}.state = 'active' then json_build_object('id', ${alias}.id, 'email', ${alias}.email,
    'salutation', ${alias}.salutation, 'title', ${alias}.title, 'firstName', ${alias}.first_name, 'lastName', ${alias}.last_name,
    'language', ${alias}.language) end`;

/** Networks that somebody answers for: who is reminded, and on which days they work. */
export const listReminded = (reader: Reader): Promise<RemindedNetwork[]> =>
  reader.query<RemindedNetwork>(
    `select n.id, n.slug, n.name, n.mailbox, n.phone, n.accent_color as "accentColor",
       json_build_object('land', n.land, 'quietPeriods', n.quiet_periods) as calendar,
       ${ANSWERABLE('c')} as caretaker, ${ANSWERABLE('d')} as deputy
     from network n left join person c on c.id = n.caretaker_person_id left join person d on d.id = n.deputy_person_id
     where c.id is not null or d.id is not null order by n.id`,
  );

/** Of these networks, when somebody who answers for them was last written to. */
export async function lastRemindedOf(
  reader: Reader,
  networkIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await reader.query<{ id: string; at: Date }>(
    `select network_id as id, max(created_at) as at from mail_message
     where network_id = any($1) and template = 'digest-caretaker' group by network_id`,
    [networkIds],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
