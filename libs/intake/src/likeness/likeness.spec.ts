import fc from 'fast-check';
import { ALIKE, type Common, isSameBeyondDoubt, likenessOf } from './likeness.rules.js';
import { ownDomain } from './shared-domains.rules.js';

const nothing: Common = {
  ...{ sameName: false, similarity: 0, sameCarrier: false, sameCity: null, sameAcronym: false, sameSite: false },
  ...{ sameMailDomain: false, sameContact: false },
};
const anything: fc.Arbitrary<Common> = fc.record({
  sameName: fc.boolean(),
  similarity: fc.double({ min: 0, max: 1, noNaN: true }),
  sameCarrier: fc.boolean(),
  sameCity: fc.constantFrom(true, false, null),
  sameAcronym: fc.boolean(),
  sameSite: fc.boolean(),
  sameMailDomain: fc.boolean(),
  sameContact: fc.boolean(),
});

describe('two tellings of a project (E3)', () => {
  it.each([
    ['a similar name', { similarity: ALIKE }, ['similar_name']],
    ['the same acronym', { sameAcronym: true }, ['same_acronym']],
    ['the same page', { sameSite: true }, ['same_site']],
    ['the same contact', { sameContact: true }, ['same_contact']],
    ['colleagues in one city', { sameMailDomain: true, sameCity: true }, ['same_mail_domain', 'same_city']],
    ['the same name elsewhere', { sameName: true, sameCity: false }, ['same_name', 'other_city']],
  ] as const)('are shown side by side for %s', (_, common, reasons) => {
    expect(likenessOf({ ...nothing, ...common })?.reasons).toEqual(reasons);
  });

  it.each([
    ['nothing in common', {}],
    ['a name that is hardly similar', { similarity: ALIKE - 0.01 }],
    ['a carrier and a city, which have many projects', { sameCarrier: true, sameCity: true }],
    ['colleagues of a large carrier in two cities', { sameMailDomain: true, sameCity: false }],
  ] as const)('are not, for %s', (_, common) => {
    expect(likenessOf({ ...nothing, ...common })).toBeNull();
  });

  it('are never less alike for one more thing in common, and never more for another city', () => {
    const more = ['sameName', 'sameCarrier', 'sameAcronym', 'sameSite', 'sameContact'] as const;
    fc.assert(
      fc.property(anything, fc.constantFrom(...more), (common, one) => {
        const score = (of: Common) => likenessOf(of)?.score ?? 0;
        // What colleagues have in common is told by the contact that is the same.
        const with1 = { ...common, [one]: true, sameMailDomain: common.sameMailDomain && one !== 'sameContact' };
        if (one !== 'sameName')
          expect(score(with1)).toBeGreaterThanOrEqual(score({ ...common, sameMailDomain: false }));
        expect(score({ ...common, sameCity: false })).toBeLessThanOrEqual(score({ ...common, sameCity: true }));
        expect(score(common)).toBeGreaterThanOrEqual(0);
        expect(score(common)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('are one without anybody looking only with name, carrier and city', () => {
    fc.assert(
      fc.property(anything, (common) => {
        const isOne = common.sameName && common.sameCarrier && common.sameCity === true;
        expect(isSameBeyondDoubt(common)).toBe(isOne);
        if (isOne) expect(likenessOf(common)!.score).toBeGreaterThan(85);
      }),
    );
  });
});

describe('a domain', () => {
  it.each(['werk.example.org', 'gmx-lotsen.example.org'])('tells whose somebody is: %s', (domain) => {
    expect(ownDomain(domain)).toBe(domain);
  });

  it.each(['gmx.de', 'lotsen.wordpress.com', '', null])('tells nothing where everybody may be: %s', (domain) => {
    expect(ownDomain(domain)).toBeNull();
  });
});
