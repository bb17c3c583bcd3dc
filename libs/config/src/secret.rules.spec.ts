import { createHash } from 'node:crypto';
import { secretFault } from './secret.rules.js';

describe('a secret that signs every link', () => {
  it.each([
    ['a'.repeat(32), 'has too few different characters'],
    ['aAaA0000'.repeat(4), 'has too few different characters'],
    ['Mk3-vT9q'.repeat(4), 'repeats itself'],
    ['Mk3-vT9qXw2Mk3-vT9qXw2Mk3-vT9qXw2Mk', 'repeats itself'],
    ['abcdefghijklmnopqrstuvwxyz0123456789', 'is a sequence'],
    ['zyxwvutsrqponmlkjihgfedcba9876543210', 'is a sequence'],
    ['please-change-me-before-you-go-live!', 'looks like a placeholder'],
    ['at least 32 random characters and keep it', 'looks like a placeholder'],
    ['openssl rand -base64 36 openssl rand', 'looks like a placeholder'],
    ['mein-ganz-geheimes-langes-Kennwort-1', 'looks like a placeholder'],
    ['qwertzuiopasdfghjklyxcvbnm1234567890', 'looks like a placeholder'],
    ['kurz', 'must have at least 32 characters'],
  ])('is not %s', (secret, fault) => {
    expect(secretFault(secret)).toBe(fault);
  });

  it('may be anything that chance has made', () => {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      for (let turn = 0; turn < 500; turn += 1) {
        expect(secretFault(createHash('sha256').update(String(turn)).digest(encoding))).toBeNull();
      }
    }
  });
});
