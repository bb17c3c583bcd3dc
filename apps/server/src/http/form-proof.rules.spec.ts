import { isProof, markOf, proofOf } from './form-proof.rules.js';

const secret = 'a secret of at least thirty-two characters';
const form = { path: '/e/fachtag/anmeldung', key: '0190f5a0-0000-7000-8000-000000000000', holder: '192.0.2.1' };
const now = new Date('2026-02-02T08:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const proof = proofOf(secret, form, now);

describe('the proof of a form', () => {
  it('holds for half a day at least, and when the clock is put back', () => {
    for (const hours of [-11, 0, 4, 12]) expect(isProof(secret, form, proof, later(hours))).toBe(true);
  });

  it('is over after a day and a half', () => {
    for (const hours of [-36, 36, 24 * 365]) expect(isProof(secret, form, proof, later(hours))).toBe(false);
  });

  it.each([
    ['another address', { path: '/e/fachtag/anmeldung/' }],
    ['another form key', { key: '0190f5a0-0000-7000-8000-000000000001' }],
    ['another reader', { holder: '192.0.2.2' }],
    ['parts that only look the same when joined', { path: '/e/fachtag/anmeldung","', key: '' }],
  ])('is none for %s', (_, other) => {
    expect(isProof(secret, { ...form, ...other }, proof, now)).toBe(false);
  });

  it('is none that somebody made up or signed with another secret', () => {
    const foreign = proofOf(`${secret}!`, form, now);
    for (const wrong of ['', 'x', `${proof}=`, proof.slice(1), foreign]) {
      expect(isProof(secret, form, wrong, now)).toBe(false);
    }
  });

  it('changes with its reader and with time, as the mark of the page does', () => {
    const mark = markOf(secret, form.holder, now);
    expect(markOf(secret, form.holder, later(1))).toBe(mark);
    expect(markOf(secret, '192.0.2.2', now)).not.toBe(mark);
    expect(markOf(secret, form.holder, later(24))).not.toBe(mark);
  });
});
