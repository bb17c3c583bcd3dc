import { ReportUnreadable } from '../attendance.errors.js';
import { analytics, dashboard } from './bbb-summary.rules.js';
import { isWebhook, webhooks } from './bbb-webhooks.rules.js';
import { isJitsiEvent, jitsiEvents } from './jitsi.rules.js';
import { isObject, type Json, type JsonObject, parsedForm, valuesOf } from './json.rules.js';
import type { Told, Window } from './stay.rules.js';

/**
 * What a server of BigBlueButton or Jitsi tells in JSON: at the end, or event by event.
 * @throws {ReportUnreadable}
 */
export function eventReport(text: string, window: Window): Told {
  const objects = valuesOf(text).flatMap((value) => objectsIn(value, 0));
  if (objects.length === 0) throw new ReportUnreadable('empty');
  const [only] = objects;
  const summary = objects.length === 1 && only ? (dashboard(only, window) ?? analytics(only, window)) : null;
  if (summary) return summary;
  if (objects.some(isWebhook)) return webhooks(objects, window);
  if (objects.some(isJitsiEvent)) return jitsiEvents(objects, window);
  throw new ReportUnreadable('foreign');
}

// Posts hold bodies, bodies lists, lists events: no deeper than this.
const DEEPEST = 6;

function objectsIn(value: Json, depth: number): JsonObject[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((one) => objectsIn(one, depth + 1));
  if (!isObject(value)) return [];
  if (Array.isArray(value.posts)) return objectsIn(value.posts as readonly Json[], depth + 1);
  const body = value.body ?? value.event;
  if (typeof body === 'string') {
    const inside = parsedForm(body) ?? parsedForm(`event=${encodeURIComponent(body)}`);
    if (inside !== undefined) return objectsIn(inside, depth + 1);
  }
  return [value];
}
