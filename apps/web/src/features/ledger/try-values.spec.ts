import { NOBODY, tryBody, tryFaults, type TryValues } from './try-values';

const values: TryValues = { way: 'phone', person: 'u', result: 'not_reached', email: 'alt@werk.example.org', note: '' };

describe('a call that is noted', () => {
  it('sends an address only where one was named', () => {
    expect(tryBody(values)).toMatchObject({ personId: 'u', result: 'not_reached', email: '' });
    expect(tryBody({ ...values, result: 'new_address' })).toMatchObject({ email: 'alt@werk.example.org' });
    expect(tryBody({ ...values, way: 'letter', result: 'new_address' })).toMatchObject({ result: null, email: '' });
    expect(tryBody({ ...values, person: NOBODY })).toMatchObject({ personId: null });
  });

  it('asks whose new address it is, and which', () => {
    expect(tryFaults({ ...values, person: NOBODY, email: '' })).toEqual({ person: false, email: false });
    expect(tryFaults({ ...values, result: 'new_address', person: NOBODY, email: ' ' })).toEqual({
      person: 'required',
      email: 'required',
    });
  });
});
