import { newKey } from './new-key';

describe('the key of an action', () => {
  it('is made where a page over plain http has no crypto.randomUUID', () => {
    const whole = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues }, configurable: true });
    try {
      expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(newKey()).not.toBe(newKey());
    } finally {
      Object.defineProperty(globalThis, 'crypto', whole);
    }
  });
});
