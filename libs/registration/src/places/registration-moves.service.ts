import { recordHistory, type Tx } from '#libs/database';
import { type Actor, requireMove } from '#libs/kernel';
import { type Counted, withMove } from './capacity.rules.js';
import type { RegistrationRow } from '../live-registration.queries.js';
import type { LockedPlaces } from './place-ledger.service.js';
import { type CancelledBy, registrationMoves, type RegistrationStatus } from '../registration-status.rules.js';

/** What a move changes besides the status; what is not named stays. */
export type Move = Readonly<{
  to: RegistrationStatus;
  cancelledBy?: CancelledBy;
  reason?: string;
  askedAt?: Date | null;
  respondBy?: Date | null;
  remindedAt?: Date | null;
  waitlistSince?: Date;
  waitlistClass?: number | null;
  /** Raises SEQUENCE for this person, so that the calendar entry that follows outranks the last one. */
  bump?: boolean;
}>;

/**
 * Moves one registration under the lock of its places: row, counter and history together. Links that went out for the
 * old status lose their meaning (link_version rises).
 * @returns the row as it stands now
 * @throws {MoveNotAllowed} when the table of moves has no such move
 */
export async function moveRegistration(
  tx: Tx,
  actor: Actor,
  locked: LockedPlaces,
  row: RegistrationRow,
  move: Move,
  now: Date,
): Promise<RegistrationRow> {
  const { to } = move;
  requireMove('registration', registrationMoves, row.status, to);
  const after: RegistrationRow = {
    ...row,
    status: to,
    sequence: row.sequence ?? (to === 'confirmed' ? arrivalNumber(locked, row) : null),
    // Whoever lets an offer pass goes behind the others.
    promisedSince: to === 'waitlisted' ? null : row.promisedSince,
    waitlistClass: to === 'waitlisted' ? (move.waitlistClass ?? row.waitlistClass) : row.waitlistClass,
    calendarBump: row.calendarBump + (move.bump ? 1 : 0),
    linkVersion: row.linkVersion + 1,
    version: row.version + 1,
    respondBy: move.respondBy === undefined ? row.respondBy : move.respondBy,
    offers: row.offers + (to === 'offered' ? 1 : 0),
  };
  await tx.query(
    `update registration set status = $2, version = version + 1, link_version = link_version + 1, updated_at = $3,
       calendar_bump = $4, waitlist_class = $5, waitlist_since = coalesce($6, waitlist_since),
       respond_by = $7, asked_at = coalesce($8, asked_at), reminded_at = $9,
       cancelled_by = coalesce($10, cancelled_by), cancel_reason = coalesce($11, cancel_reason),
       offers = $12, sequence = $13, promised_since = $14,
       cancelled_from = case when $2 = 'cancelled' then status else cancelled_from end,
       cancelled_at = case when $2 = 'cancelled' then $3::timestamptz else cancelled_at end,
       confirmed_at = case when $2 = 'confirmed' then coalesce(confirmed_at, $3::timestamptz) else confirmed_at end
     where id = $1`,
    [
      row.id,
      to,
      now,
      after.calendarBump,
      after.waitlistClass,
      move.waitlistSince ?? null,
      after.respondBy,
      move.askedAt ?? null,
      move.remindedAt ?? null,
      move.cancelledBy ?? null,
      move.reason ?? null,
      after.offers,
      after.sequence,
      after.promisedSince,
    ],
  );
  const places = locked.places.get(row.mode);
  if (places) locked.places.set(row.mode, withMove(places, counted(row), counted(after)));
  await recordHistory(tx, actor, now, {
    networkId: row.networkId,
    thing: 'registration',
    thingId: row.id,
    action: `registration.${to}`,
    from: row.status,
    to,
    ...(move.reason ? { reason: move.reason } : {}),
  });
  return after;
}

/** For a request that an organiser gives a place before the person has confirmed it. */
function arrivalNumber(locked: LockedPlaces, { mode }: RegistrationRow): number | null {
  const places = locked.places.get(mode);
  if (!places) return null;
  const sequence = places.sequence + 1;
  locked.places.set(mode, { ...places, sequence });
  return sequence;
}

const counted = ({ status, place, waitlistClass }: RegistrationRow): Counted => ({ status, place, waitlistClass });
