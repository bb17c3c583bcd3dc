import { readReport } from './report.rules.js';
import type { Window } from './stay.rules.js';

/** A meeting on 27 November 2026 from 10:00 to 12:00 in Berlin. */
export const morning: Window = {
  startsAt: new Date('2026-11-27T09:00:00Z'),
  endsAt: new Date('2026-11-27T11:00:00Z'),
  zone: 'Europe/Berlin',
};

export const lines = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`;
export const tabbed = (...rows: readonly (readonly string[])[]): string => lines(...rows.map((row) => row.join('\t')));

/** As Teams and Webex write: UTF-16 with a byte order mark. */
export const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
export const utf16be = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
/** Only for letters that are the same in Latin-1. */
export const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const readText = (text: string, window: Window = morning) => readReport(utf8(text), window);

/** `Ute Kallweit ute@example.org 119` for each person. */
export const told = ({ people }: ReturnType<typeof readReport>): string[] =>
  people.map(({ name, mail, minutes }) => [name, mail, minutes].filter((part) => part !== null).join(' '));

/** `10:00-11:00 11:30-12:00` in UTC. */
export const spansOf = ({ people }: ReturnType<typeof readReport>): string[] =>
  people.map(({ intervals }) =>
    intervals.map((span) => span.map((at) => at.toISOString().slice(11, 19)).join('-')).join(' '),
  );

export const zoomNow =
  'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room';
