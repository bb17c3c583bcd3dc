import { lock, recordHistory, type Tx } from '#libs/database';
import { type Actor, NotFound, requireMove } from '#libs/kernel';
import { registrationMoves, type RegistrationStatus } from '../registration-status.rules.js';
import { recountPlaces } from './place-audit.service.js';
import { lockPlaces } from './place-ledger.service.js';
import { settlingMoves } from './settling.rules.js';

export type Settling = Readonly<{
  people: readonly Readonly<{ registrationId: string; hasCome: boolean }>[];
  /** Whose registration is that of somebody who came instead of somebody. */
  substitutes: readonly Deputy[];
  /** Of whom that was said and was not so. */
  noSubstitutes: readonly Deputy[];
}>;

export type Deputy = Readonly<{ registrationId: string; forId: string }>;

type Row = Readonly<{
  id: string;
  networkId: string;
  status: RegistrationStatus;
  /** When a sheet gave them their place because they had come, and nobody before. */
  gotPlaceAt: Date | null;
}>;

type Moved = Row & Readonly<{ moves: readonly RegistrationStatus[] }>;

// Both steps were written at one moment: whoever was given a place before the gathering has another for it.
const GOT_PLACE_AT = `
  (select max(came.at) from history_entry came join history_entry seat on seat.thing_id = came.thing_id
     and seat.at = came.at and seat.action = 'registration.confirmed' and seat.from_state in ('waitlisted', 'offered')
   where came.thing_id = r.id and came.action = 'registration.attended')`;

/**
 * The door through which attendance writes back: registrations become attended or no_show, and the other when that was
 * wrong. The caller has confirmed the sheet; nobody gets a mail.
 */
export async function settleRegistrations(
  tx: Tx,
  actor: Actor,
  eventId: string,
  { people, substitutes, noSubstitutes }: Settling,
  now: Date,
): Promise<void> {
  if ((await lockPlaces(tx, eventId, now)) === null) throw new NotFound({ thing: 'event' });
  const came = new Map(people.map(({ registrationId, hasCome }) => [registrationId, hasCome]));
  const rows = await tx.query<Row[]>(
    `select r.id, r.network_id as "networkId", r.status, ${GOT_PLACE_AT} as "gotPlaceAt"
     from registration r where r.event_id = $1 and r.id = any($2) order by r.id ${lock.toChange}`,
    [eventId, [...came.keys()]],
  );
  const moved = rows.flatMap((row): Moved[] => {
    const moves = settlingMoves(row.status, came.get(row.id)!, row.gotPlaceAt !== null);
    return moves.length === 0 ? [] : [{ ...row, moves }];
  });
  await write(tx, moved, now);
  await recordHistory(tx, actor, now, ...moved.flatMap(entriesOf));
  await takeBackSubstitutes(tx, eventId, noSubstitutes);
  await nameSubstitutes(tx, eventId, substitutes);
  if (moved.some(({ moves }) => moves.includes('confirmed') || moves.includes('waitlisted')))
    await recountPlaces(tx, eventId);
}

async function write(tx: Tx, moved: readonly Moved[], now: Date): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map(({ id, moves, gotPlaceAt }) => ({
    ...{ id, status: moves.at(-1)!, gets_place: moves.includes('confirmed') },
    lost_place_of: moves.includes('waitlisted') ? gotPlaceAt : null,
  }));
  await tx.query(
    `update registration t set status = r.status, respond_by = null, version = t.version + 1,
       link_version = t.link_version + 1, updated_at = $2,
       confirmed_at = case when r.gets_place then coalesce(t.confirmed_at, $2::timestamptz)
         else nullif(t.confirmed_at, r.lost_place_of) end
     from json_to_recordset($1::json) as r(id uuid, status text, gets_place boolean, lost_place_of timestamptz) where t.id = r.id`,
    [JSON.stringify(rows), now],
  );
}

async function takeBackSubstitutes(tx: Tx, eventId: string, substitutes: readonly Deputy[]): Promise<void> {
  if (substitutes.length === 0) return;
  await tx.query(
    `update registration t set substitute_for_id = null, version = t.version + 1
     from json_to_recordset($2::json) as r("registrationId" uuid, "forId" uuid)
     where t.id = r."registrationId" and t.event_id = $1 and t.substitute_for_id = r."forId"`,
    [eventId, JSON.stringify(substitutes)],
  );
}

/** Whoever came instead stands so in their registration, as if they had been named before. */
async function nameSubstitutes(tx: Tx, eventId: string, substitutes: readonly Deputy[]): Promise<void> {
  if (substitutes.length === 0) return;
  await tx.query(
    `update registration t set substitute_for_id = r."forId", version = t.version + 1
     from json_to_recordset($2::json) as r("registrationId" uuid, "forId" uuid)
     where t.id = r."registrationId" and t.event_id = $1 and t.substitute_for_id is null`,
    [eventId, JSON.stringify(substitutes)],
  );
}

function entriesOf({ id, networkId, status, moves }: Moved) {
  let from = status;
  return moves.map((to) => {
    requireMove('registration', registrationMoves, from, to);
    const entry = { networkId, thing: 'registration', thingId: id, action: `registration.${to}`, from, to };
    from = to;
    return entry;
  });
}
