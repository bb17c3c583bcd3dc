import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ReportUnreadable } from '../attendance.errors.js';
import { isObject, type Json, type JsonObject, objectAt, textAt } from './json.rules.js';
import type { Told } from './stay.rules.js';

const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: true,
  htmlEntities: true,
  isArray: (name) => name === 'attendee',
});

/**
 * Who was in a meeting of BigBlueButton at the moment it was asked. When that was does not stand there, so nobody has
 * minutes: it proves presence alone.
 * @throws {ReportUnreadable}
 */
export function meetingInfo(text: string): Told {
  // No server sends a document type; what could be declared there grows when it is read.
  if (!/<response[\s>]/.test(text.slice(0, 500)) || /<!(doctype|entity)/i.test(text))
    throw new ReportUnreadable('foreign');
  if (XMLValidator.validate(text) !== true) throw new ReportUnreadable('truncated');
  const response = objectAt(parser.parse(text) as JsonObject, 'response');
  if (!('attendees' in response)) throw new ReportUnreadable('foreign');
  const attendees = objectAt(response, 'attendees').attendee;
  const people = Array.isArray(attendees) ? (attendees as readonly Json[]).filter(isObject) : [];
  if (people.length === 0) throw new ReportUnreadable('empty');
  const untimed = people.flatMap((attendee, at) => {
    const name = textAt(attendee, 'fullName');
    return name === '' ? [] : { row: at + 1, name, mail: null, id: textAt(attendee, 'userID') || null, minutes: 0 };
  });
  return { layout: 'bbb-meeting-info', stays: [], untimed, dropped: [] };
}
