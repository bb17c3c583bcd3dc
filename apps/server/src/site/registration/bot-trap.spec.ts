import { looksAutomatic } from './bot-trap.rules.js';

const keyAt = (milliseconds: number) => {
  const hex = milliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
const drawn = 1_790_000_000_000;

describe('a form that came back', () => {
  it("is a person's when it took a second or more", () => {
    expect(looksAutomatic('', keyAt(drawn), keyAt(drawn + 1_000))).toBe(false);
    expect(looksAutomatic(undefined, keyAt(drawn), keyAt(drawn + 3_600_000))).toBe(false);
  });

  it("is a program's when it came at once, without a key, or with the hidden field", () => {
    expect(looksAutomatic('', keyAt(drawn), keyAt(drawn + 999))).toBe(true);
    expect(looksAutomatic('', undefined, keyAt(drawn))).toBe(true);
    expect(looksAutomatic('https://x.example.org', keyAt(drawn), keyAt(drawn + 60_000))).toBe(true);
  });

  it('is let through with a key that tells no time', () => {
    expect(looksAutomatic('', 'b7f1e0c2-0d3c-4b6e-9f62-0d9d2c1f8a11', keyAt(drawn))).toBe(false);
  });
});
