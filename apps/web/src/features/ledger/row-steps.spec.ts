import { contactStepOf } from './row-steps';

describe('the contact of a promise in the register', () => {
  it('E6: is replaced before the answer, whether it was invited or not', () => {
    for (const standing of ['open', 'bound', 'ready', 'invited', 'delivered'] as const) {
      expect(contactStepOf(standing)).toBe('replace');
    }
  });

  it('E10: is looked for where there is none', () => expect(contactStepOf('contact_research')).toBe('contact'));

  it('is left alone once somebody has answered, and when the promise has ended', () => {
    for (const standing of ['responded', 'fulfilled', 'released'] as const) expect(contactStepOf(standing)).toBeNull();
  });
});
