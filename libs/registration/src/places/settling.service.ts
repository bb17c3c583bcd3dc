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

type Row = Readonly<{ id: string; networkId: string; status: RegistrationStatus }>;

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
    `select id, network_id as "networkId", status from registration where event_id = $1 and id = any($2)
     order by id ${lock.toChange}`,
    [eventId, [...came.keys()]],
  );
  const moved = rows.flatMap((row) => {
    const moves = settlingMoves(row.status, came.get(row.id)!);
    return moves.length === 0 ? [] : [{ ...row, moves }];
  });
  await write(
    tx,
    moved.map(({ id, moves }) => ({ id, status: moves.at(-1)!, gets_place: moves.includes('confirmed') })),
    now,
  );
  await recordHistory(tx, actor, now, ...moved.flatMap(entriesOf));
  await takeBackSubstitutes(tx, eventId, noSubstitutes);
  await nameSubstitutes(tx, eventId, substitutes);
  if (moved.some(({ moves }) => moves.includes('confirmed'))) await recountPlaces(tx, eventId);
}

async function write(
  tx: Tx,
  rows: readonly Readonly<{ id: string; status: RegistrationStatus; gets_place: boolean }>[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update registration t set status = r.status, respond_by = null, version = t.version + 1,
       link_version = t.link_version + 1, updated_at = $2,
       confirmed_at = case when r.gets_place then coalesce(t.confirmed_at, $2::timestamptz) else t.confirmed_at end
     from json_to_recordset($1::json) as r(id uuid, status text, gets_place boolean) where t.id = r.id`,
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

function entriesOf({ id, networkId, status, moves }: Row & Readonly<{ moves: readonly RegistrationStatus[] }>) {
  let from = status;
  return moves.map((to) => {
    requireMove('registration', registrationMoves, from, to);
    const entry = { networkId, thing: 'registration', thingId: id, action: `registration.${to}`, from, to };
    from = to;
    return entry;
  });
}
