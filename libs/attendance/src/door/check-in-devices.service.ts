import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, lockRow } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { type Caller, Clock, NotFound } from '#libs/kernel';
import { CheckInOver, PinRefused, PinTooOften } from '../attendance.errors.js';
import { CheckInDevice } from './check-in-device.entity.js';
import { CheckInLink } from './check-in-link.entity.js';
import { stateOf } from './check-in-link.queries.js';
import { doorEndsAt, hashOfDevice, isPin, newDeviceToken, pinWait } from './pin.rules.js';

/** A device that is at the door: of this gathering and of no other. */
export type OpenDoor = Readonly<{ linkId: string; eventId: string; networkId: string }>;

/** `until`: when the door of the gathering shuts for good, as it is planned now. */
export type OpenedDevice = Readonly<{ token: string; until: Date }>;

/** How often it is noted that a device was seen. */
const TOUCH_MS = 60_000;

/** Which phones and tablets are at which door. */
@Injectable()
export class CheckInDevices {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Attempts on one link wait for each other, so that none is free.
   * @throws {PinRefused}, {PinTooOften} however right the PIN is then, {CheckInOver} once revoked or after the end
   */
  async open(caller: Caller, linkId: string, pin: string): Promise<OpenedDevice> {
    const answer = await this.database.transaction({ ...caller, idempotency: undefined }, async (tx) => {
      const now = this.clock.now();
      const link = await lockRow(tx, CheckInLink, { id: linkId });
      const event = link === null ? null : await findEventFacts(tx, link.eventId);
      if (link === null || event === null) throw new NotFound({ thing: 'check-in-link' });
      if (stateOf(link.revokedAt, event, now) !== 'open') throw new CheckInOver();
      const wait = pinWait(link, now);
      if (wait > 0) throw new PinTooOften({ retryAfterSeconds: wait });
      if (!isPin(this.config.secret, linkId, pin)) {
        await tx.save(Object.assign(link, { failures: link.failures + 1, failedAt: now }));
        return null;
      }
      await tx.save(Object.assign(link, { failures: 0, failedAt: null }));
      const token = newDeviceToken();
      await tx.insert(CheckInDevice, { idHash: hashOfDevice(token), linkId, createdAt: now, seenAt: now });
      return { token, until: doorEndsAt(event.endsAt) };
    });
    // Thrown in the transaction it would take the count with it.
    if (answer === null) throw new PinRefused();
    return answer;
  }

  /** @returns null for an unknown or revoked one, and once the gathering is over */
  async find(token: string): Promise<OpenDoor | null> {
    const [now, hash] = [this.clock.now(), hashOfDevice(token)];
    const [row] = await this.database.query<OpenDoor & { seenAt: Date; endsAt: Date }>(
      `select l.id as "linkId", l.event_id as "eventId", l.network_id as "networkId", d.seen_at as "seenAt",
         e.ends_at as "endsAt"
       from check_in_device d join check_in_link l on l.id = d.link_id join event e on e.id = l.event_id
       where d.id_hash = $1 and l.revoked_at is null`,
      [hash],
    );
    if (row === undefined || now >= doorEndsAt(row.endsAt)) return null;
    if (now.getTime() - row.seenAt.getTime() >= TOUCH_MS) {
      await this.database.query('update check_in_device set seen_at = $2 where id_hash = $1', [hash, now]);
    }
    const { linkId, eventId, networkId } = row;
    return { linkId, eventId, networkId };
  }

  /** The device leaves the door. */
  async close(token: string): Promise<void> {
    await this.database.query('delete from check_in_device where id_hash = $1', [hashOfDevice(token)]);
  }
}
