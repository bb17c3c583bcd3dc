import type { DateOrder } from './moment.rules.js';

/**
 * When the gathering was, and in which zone the clocks of its report went. `order`: how somebody who knows says that its
 * dates are written.
 */
export type Window = Readonly<{ startsAt: Date; endsAt: Date; zone: string; order?: DateOrder | undefined }>;

export const layouts = [
  'zoom',
  'zoom-summary',
  'zoom-webinar',
  'teams',
  'teams-actions',
  'webex',
  'bbb-dashboard',
  'bbb-analytics',
  'bbb-webhooks',
  'bbb-meeting-info',
  'jitsi-events',
  'table',
] as const;
export type Layout = (typeof layouts)[number];

/** Who a line is about, as the report says it. An address or an id means one person under whatever name. */
export type Identity = Readonly<{ name: string; mail: string | null; id: string | null }>;

/** From joining to leaving, in milliseconds. `most`: what the report itself says they were there of it. */
export type Stay = Identity & Readonly<{ row: number; from: number; to: number; most: number | null }>;

/** Somebody was there, and the report does not say when. */
export type Untimed = Identity & Readonly<{ row: number; minutes: number }>;

/**
 * Why a line does not count. `waiting-room`: not let in then; `did-not-attend`: registered only; `outside-event`: before
 * or after; `no-time`: of no length; `unreadable-time`: what stands there is no time; `no-name`: about nobody.
 */
export const dropReasons = [
  'waiting-room',
  'did-not-attend',
  'outside-event',
  'no-time',
  'unreadable-time',
  'no-name',
] as const;
export type DropReason = (typeof dropReasons)[number];

/** `row` counts the lines of a table or the entries of a list from 1. */
export type Dropped = Readonly<{ row: number; name: string; reason: DropReason }>;

/** What a report tells, before anything is clipped or put together. */
export type Told = Readonly<{
  layout: Layout;
  stays: readonly Stay[];
  untimed: readonly Untimed[];
  dropped: readonly Dropped[];
}>;
