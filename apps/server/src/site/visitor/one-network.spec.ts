import { oneNetworkOf } from './one-network.rules.js';

const of = (networkSlug: string) => ({
  ...{ networkSlug, networkName: networkSlug, networkIsPublic: true, accentColor: null, networkLogo: null },
});

describe('whose colour a personal page wears', () => {
  it('is that of the only network', () => {
    expect(oneNetworkOf([of('azubi-lotsen')])).toEqual(of('azubi-lotsen'));
    expect(oneNetworkOf([of('azubi-lotsen'), of('azubi-lotsen')])).toEqual(of('azubi-lotsen'));
  });

  it('is nobody’s where there are several, or none', () => {
    expect(oneNetworkOf([of('azubi-lotsen'), of('inklusion'), of('azubi-lotsen')])).toBeUndefined();
    expect(oneNetworkOf([])).toBeUndefined();
  });
});
