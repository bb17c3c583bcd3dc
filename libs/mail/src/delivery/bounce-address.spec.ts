import { newId } from '#libs/kernel';
import { bounceAddress, mailOfBounceAddress } from './bounce-address.js';

const secret = 'a secret of tests that is long enough';

describe('the return path of a mail', () => {
  const id = newId();
  const address = bounceAddress(id, secret, 'example.org');

  it('fits a local part', () => {
    expect(address).toMatch(/^bounce\+[a-z2-7]{42}@example\.org$/);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  });

  it('leads back to its mail, in whatever case it returns', () => {
    expect(mailOfBounceAddress(address, secret)).toBe(id);
    expect(mailOfBounceAddress(address.toUpperCase(), secret)).toBe(id);
  });

  it('cannot be made by others', () => {
    expect(mailOfBounceAddress(address, 'another secret of tests, long enough')).toBeNull();
    for (let at = 7; at < 49; at += 1) {
      const changed = address.slice(0, at) + (address[at] === 'a' ? 'b' : 'a') + address.slice(at + 1);
      expect(mailOfBounceAddress(changed, secret)).toBeNull();
    }
  });

  it('is nothing when it is something else', () => {
    expect(mailOfBounceAddress('post@example.org', secret)).toBeNull();
    expect(mailOfBounceAddress('bounce+@example.org', secret)).toBeNull();
  });
});
