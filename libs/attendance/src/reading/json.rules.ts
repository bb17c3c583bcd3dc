import { ReportUnreadable } from '../attendance.errors.js';

/** Anything that JSON can say; strangers wrote it, so nothing is taken for granted. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectAt = (value: JsonObject, key: string): JsonObject => {
  const found = value[key];
  return isObject(found) ? found : {};
};

export const textAt = (value: JsonObject, key: string): string => {
  const found = value[key];
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : '';
};

/** Null for what is no time: 0 means that it has not come yet. */
export const numberAt = (value: JsonObject, key: string): number | null => {
  const found = Number(value[key] ?? 0);
  return Number.isFinite(found) && found > 0 ? found : null;
};

/** The values of a file: one, or one in each line, where a hook writes as they come. */
export function valuesOf(text: string): readonly Json[] {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const values = lines.map((line) => parsed(line) ?? parsedForm(line));
  if (values.some((value) => value === undefined)) throw new ReportUnreadable('truncated');
  return values as Json[];
}

/** `domain=…&event=[…]&timestamp=…`, as BigBlueButton posts it. */
export function parsedForm(line: string): Json | undefined {
  const event = /(?:^|&)event=/.test(line) ? new URLSearchParams(line).get('event') : null;
  return event === null ? undefined : parsed(event);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
