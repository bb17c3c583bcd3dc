import { z } from 'zod';
import { doorOutcomes } from '#libs/attendance';
import { email, id, idParams, optionalText, text, whole, word } from '../../http/fields.js';

export const eventParams = idParams('eventId');
export type EventParams = z.output<typeof eventParams>;
export const linkParams = idParams('checkInLinkId');
export type LinkParams = z.output<typeof linkParams>;
export const tokenParams = z.strictObject({ token: word(200) });
export type TokenParams = z.output<typeof tokenParams>;

export const newLinkBody = z.strictObject({ name: optionalText(80).default('') }).meta({ id: 'NewCheckInLink' });
export type NewLinkBody = z.output<typeof newLinkBody>;

export const madeAnswer = z.object({ id: z.uuid() }).meta({ id: 'MadeCheckInLink' });

export const linksAnswer = z.array(
  z
    .object({
      id: z.uuid(),
      name: z.string(),
      createdAt: z.string(),
      revokedAt: z.string().nullable(),
      devices: z.int(),
      token: z.string(),
      pin: z.string(),
    })
    .meta({ id: 'CheckInLink' }),
);

/** `token`: of the screen of the room, while it is on. */
export const selfAnswer = z
  .object({ isOn: z.boolean(), token: z.string().nullable(), opensAt: z.string(), closesAt: z.string() })
  .meta({ id: 'SelfCheckIn' });

export const selfBody = z.strictObject({ isOn: z.boolean() }).meta({ id: 'SelfCheckInSwitch' });
export type SelfBody = z.output<typeof selfBody>;

/** `isHere`: this browser has typed the PIN already. */
export const doorAnswer = z
  .object({
    linkId: z.uuid(),
    eventId: z.uuid(),
    title: z.string(),
    startsLocal: z.string(),
    endsLocal: z.string(),
    state: z.enum(['open', 'revoked', 'over']),
    isHere: z.boolean(),
  })
  .meta({ id: 'CheckInDoor' });

export const pinBody = z.strictObject({ pin: word(20) }).meta({ id: 'CheckInPin' });
export type PinBody = z.output<typeof pinBody>;

const LARGEST = 2_147_483_646;
/** What a device sends at once; the rest comes directly after. */
const MOST = 100;

export const rosterAnswer = z
  .object({
    eventId: z.uuid(),
    title: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    opensAt: z.string(),
    use: z.enum(['early', 'off', 'marks', 'corrections']),
    now: z.string(),
    version: z.int(),
    people: z.array(
      z
        .object({
          registrationId: z.uuid(),
          firstName: z.string(),
          lastName: z.string(),
          organisationName: z.string(),
          standing: z.enum(['place', 'waiting', 'gone']),
          isExpected: z.boolean(),
          mark: z.enum(['in', 'substituted']).nullable(),
          version: z.int(),
        })
        .meta({ id: 'CheckInPerson' }),
    ),
  })
  .meta({ id: 'CheckInRoster' });

/** By the clock of the device, whatever it says. */
const deviceTime = z.iso
  .datetime({ error: 'not-a-time' })
  .transform((time) => new Date(time))
  .meta({ examples: ['2026-03-19T09:00:00.000Z'] });

/** What the device has: only what changed after both is sent. Without them everything is. */
export const rosterQuery = z
  .strictObject({ since: z.coerce.number().int().min(0).max(LARGEST), at: deviceTime })
  .partial();
export type RosterQuery = z.output<typeof rosterQuery>;

const pressed = { nonce: id(), at: deviceTime };

const item = z.discriminatedUnion('kind', [
  z.strictObject({
    ...pressed,
    kind: z.literal('in'),
    registrationId: id(),
    /** Although there is no place. */
    isAdmitted: z.boolean().default(false),
  }),
  z.strictObject({
    ...pressed,
    kind: z.literal('out'),
    registrationId: id(),
    undoes: id().nullable().default(null),
    version: whole(1, LARGEST).nullable().default(null),
  }),
  z.strictObject({
    ...pressed,
    kind: z.literal('walk-in'),
    name: text(240),
    email: email(),
    organisationName: optionalText(300).default(''),
  }),
]);

export const arrivalsBody = z
  .strictObject({
    /** The gathering that the device means; null for the one of its cookie. */
    eventId: id().nullable().default(null),
    sentAt: deviceTime,
    items: z.array(item).min(1).max(MOST),
  })
  .meta({ id: 'CheckInArrivals' });
export type ArrivalsBody = z.output<typeof arrivalsBody>;

export const arrivalsAnswer = z
  .object({
    version: z.int(),
    minutesAhead: z.int(),
    results: z.array(
      z
        .object({
          nonce: z.uuid(),
          outcome: z.enum(doorOutcomes),
          registrationId: z.uuid().nullable(),
          version: z.int().nullable(),
        })
        .meta({ id: 'CheckInResult' }),
    ),
  })
  .meta({ id: 'CheckInAnswer' });
