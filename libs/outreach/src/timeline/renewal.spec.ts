import { toInstant } from '#libs/kernel';
import { renewalOf } from './renewal.rules.js';
import type { RunEvent } from './running.rules.js';

const at = (local: string): Date => toInstant(local, 'Europe/Berlin');
const event: RunEvent = {
  ...{ state: 'open', zone: 'Europe/Berlin', startsAt: at('2026-05-19T10:00'), endsAt: at('2026-05-19T16:00') },
  ...{ registrationOpensAt: at('2026-01-12T09:00'), registrationClosesAt: at('2026-05-15T23:59') },
};
const now = at('2026-05-11T09:00');
const [ahead, past] = [at('2026-05-18T09:00'), at('2026-05-10T09:00')];

it.each([
  ['waits for its new moment when nothing had left', 'plan', 'access_link', ahead, true, 'moved'],
  ['is written anew when some had left', 'write', 'access_link', ahead, false, 'moved'],
  ['is written anew when its moment is the same', 'write', 'access_link', past, true, 'changed'],
  ['is left to the notice of a move when it only asks again', 'drop', 'reminder', past, true, 'moved'],
  ['is written anew when it asks again and nobody else tells', 'write', 'reminder', past, true, 'resized'],
] as const)('a mail that %s (%s)', (_what, renewal, kind, dueAt, isWhole, what) => {
  expect(renewalOf({ kind, dueAt, isWhole }, what, event, now)).toBe(renewal);
});

it('a mail that asks for what is over is not written anew', () => {
  const closed = { ...event, registrationClosesAt: at('2026-05-10T23:59') };
  expect(renewalOf({ kind: 'reminder', dueAt: past, isWhole: false }, 'changed', closed, now)).toBe('drop');
});
