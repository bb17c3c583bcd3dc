import { ReportUnreadable } from '../attendance.errors.js';
import { isObject, type Json, type JsonObject, numberAt, objectAt, textAt } from './json.rules.js';
import { momentOf } from './moment.rules.js';
import type { Stay, Told, Window } from './stay.rules.js';

/** The learning dashboard: each user with every connection. Connections overlap when somebody joins anew. */
export function dashboard(report: JsonObject, window: Window): Told | null {
  const users = Object.values(objectAt(report, 'users')).filter(isObject);
  if (!users.some((user) => isObject(user.intIds))) return isObject(report.users) ? emptyOrForeign(report) : null;
  const end = numberAt(report, 'endedOn') ?? window.endsAt.getTime();
  const stays = users.flatMap((user, at) => {
    const who = {
      row: at + 1,
      name: textAt(user, 'name'),
      mail: null,
      id: textAt(user, 'extId') || textAt(user, 'userKey'),
    };
    return connectionsOf(user).flatMap(({ from, to }) => (from === null ? [] : stayOf(who, from, to ?? end)));
  });
  return { layout: 'bbb-dashboard', stays, untimed: [], dropped: [] };
}

function emptyOrForeign(report: JsonObject): never {
  throw new ReportUnreadable('createdOn' in report || 'extId' in report ? 'empty' : 'foreign');
}

/** Since version 3 a connection has sessions of its own. */
function connectionsOf(user: JsonObject): { from: number | null; to: number | null }[] {
  const connections = Object.values(objectAt(user, 'intIds')).filter(isObject);
  const sessions = connections.flatMap((one) =>
    Array.isArray(one.sessions) ? (one.sessions as readonly Json[]).filter(isObject) : [one],
  );
  return sessions.map((one) => ({ from: numberAt(one, 'registeredOn'), to: numberAt(one, 'leftOn') }));
}

/** What the server posts once when the meeting is over: moments of joining and of leaving for each attendee. */
export function analytics(report: JsonObject, window: Window): Told | null {
  const data = objectAt(report, 'data');
  if (!Array.isArray(data.attendees)) return null;
  const end = instantOf(data.finish) ?? window.endsAt.getTime();
  const stays = (data.attendees as readonly Json[]).filter(isObject).flatMap((attendee, at) => {
    const who = {
      row: at + 1,
      name: textAt(attendee, 'name'),
      mail: null,
      id: textAt(attendee, 'ext_user_id') || null,
    };
    return spansBetween(instantsOf(attendee.joins), instantsOf(attendee.leaves), end).flatMap(([from, to]) =>
      stayOf(who, from, to),
    );
  });
  return { layout: 'bbb-analytics', stays, untimed: [], dropped: [] };
}

/** There from the first joining until as many have left as joined: devices overlap. */
function spansBetween(joins: readonly number[], leaves: readonly number[], end: number): (readonly [number, number])[] {
  const sorted = [...joins].sort((one, other) => one - other);
  const left = [...leaves].sort((one, other) => one - other);
  return sorted.map((from, at) => [from, left[at] ?? Math.max(end, from)] as const);
}

const instantsOf = (value: Json | undefined): number[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : []).flatMap((one) => instantOf(one) ?? []);

function instantOf(value: Json | undefined): number | null {
  if (typeof value === 'number') return value < 1e11 ? value * 1000 : value;
  const moment = typeof value === 'string' ? momentOf(value) : null;
  return moment && 'at' in moment ? moment.at : null;
}

const stayOf = (who: Omit<Stay, 'from' | 'to' | 'most'>, from: number, to: number): Stay[] =>
  who.name === '' || to < from ? [] : [{ ...who, from, to, most: null }];
