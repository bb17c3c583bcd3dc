import { toCsv } from './csv';

describe('a list that leaves as a file', () => {
  it('opens in a German spreadsheet with umlauts, quotes and semicolons intact', () => {
    expect(
      toCsv([
        ['Name', 'Einrichtung'],
        ['Jörg Ähre', 'Haus "Süd"; Werkstatt'],
      ]),
    ).toBe('\uFEFF"Name";"Einrichtung"\r\n"Jörg Ähre";"Haus ""Süd""; Werkstatt"\r\n');
  });

  it('carries no formula into the spreadsheet', () => {
    expect(toCsv([['=HYPERLINK("x")', '+49 30 1', '@sum', '-1']])).toBe(
      `\uFEFF"'=HYPERLINK(""x"")";"'+49 30 1";"'@sum";"'-1"\r\n`,
    );
  });

  it.each([' =1+1', '\u00A0=1+1', '\n=1+1', '\t1', '\uFF1D1+1', '\uFF20sum'])('nor one in disguise: %j', (text) => {
    expect(toCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it('leaves what is none as it is', () => {
    expect(toCsv([['Kim-Lea', 'a=b', ' Werkhof', '']])).toBe('\uFEFF"Kim-Lea";"a=b";" Werkhof";""\r\n');
  });
});
