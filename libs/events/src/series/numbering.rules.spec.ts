import { type Held, nextHost, nextNumber, titleOf } from './numbering.rules.js';

const held = (number: number | null, host: string | null, state: Held['state'] = 'held'): Held => ({
  number,
  hostOrganisationId: host,
  state,
});

describe('the next number', () => {
  it('is the first one, then the one after the highest', () => {
    expect(nextNumber(3, [])).toBe(3);
    expect(nextNumber(1, [held(1, null), held(4, null), held(2, null)])).toBe(5);
  });

  it('is given again when its gathering was called off', () => {
    expect(nextNumber(1, [held(1, null), held(2, null, 'cancelled')])).toBe(2);
    expect(nextNumber(1, [held(1, null), held(2, null, 'not_held')])).toBe(2);
  });

  it('is none where nobody counts', () => {
    expect(nextNumber(null, [held(4, null)])).toBeNull();
    expect([titleOf('Fachtag', 3), titleOf('Arbeitskreis', null)]).toEqual(['3. Fachtag', 'Arbeitskreis']);
  });
});

describe('the next host', () => {
  const rotation = ['HWK', 'IHK', 'Kreis'];

  it('is the one after the last, and the first again after all', () => {
    expect(nextHost(rotation, [])).toBe('HWK');
    expect(nextHost(rotation, [held(1, 'HWK')])).toBe('IHK');
    expect(nextHost(rotation, [held(1, 'HWK'), held(2, 'Kreis')])).toBe('HWK');
  });

  it('does not lose the turn by a guest, or by a date that was called off', () => {
    expect(nextHost(rotation, [held(1, 'HWK'), held(2, 'Verein'), held(3, null)])).toBe('IHK');
    expect(nextHost(rotation, [held(1, 'HWK'), held(2, 'IHK', 'cancelled')])).toBe('IHK');
  });

  it('is nobody without a rotation', () => {
    expect(nextHost([], [held(1, 'HWK')])).toBeNull();
  });
});
