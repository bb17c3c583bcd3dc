import { slugOf } from './slug';

describe('the short address of a network', () => {
  it('spells out umlauts and drops everything an address cannot carry', () => {
    expect(slugOf('Netzwerk „Übergänge“ – Süd & Größe')).toBe('netzwerk-uebergaenge-sued-groesse');
    expect(slugOf('  ')).toBe('');
  });

  it('never ends with a hyphen, however long the name is', () => {
    expect(slugOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });
});
