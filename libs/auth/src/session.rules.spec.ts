import { hashOfToken, isAlive, minutesAfter, newSessionToken } from './session.rules.js';

const morning = new Date('2026-02-02T08:00:00Z');
const session = { seenAt: morning, expiresAt: minutesAfter(morning, 12 * 60) };

describe('a session', () => {
  it('lives an hour beyond its last use', () => {
    expect(isAlive(session, minutesAfter(morning, 59))).toBe(true);
    expect(isAlive(session, minutesAfter(morning, 60))).toBe(false);
  });

  it('ends after twelve hours, however busy', () => {
    const busy = { ...session, seenAt: minutesAfter(morning, 12 * 60 - 1) };
    expect(isAlive(busy, minutesAfter(morning, 12 * 60 - 1))).toBe(true);
    expect(isAlive(busy, minutesAfter(morning, 12 * 60))).toBe(false);
  });

  it('is named by 256 random bits and stored as their hash', () => {
    const token = newSessionToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newSessionToken()).not.toBe(token);
    expect(hashOfToken(token)).not.toContain(token);
  });
});
