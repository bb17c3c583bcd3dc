import fc from 'fast-check';
import { readPdf } from '../../../test/support/pdf.js';
import { aMatrix, aMatrixRow, aNarrowed } from './matrix.factory.js';
import { PdfWriter } from './pdf-writer.service.js';
import { regularitySheets, spansOf } from './regularity-sheets.rules.js';

const writer = new PdfWriter();
afterAll(() => writer.onModuleDestroy());

const abel = aMatrixRow('Änne Abel', 'PPES', { detail: 'IHK Gießen' });
const brandt = aMatrixRow('Ömer Brandt', '.AAA');
const namesOf = ({ parts }: ReturnType<typeof regularitySheets>) =>
  parts.flatMap(({ rows }) => rows.map(({ name }) => name));

describe('regularity on paper', () => {
  it('has the signs of each meeting, the rate and the longest gap', () => {
    const { parts, sum, facts } = regularitySheets(aMatrix([abel, brandt]), aNarrowed(), 'de');
    expect(parts).toEqual([
      {
        heading: 'Treffen 1 bis 4',
        days: ['01.01.2026', '02.01.2026', '03.01.2026', '04.01.2026'],
        figures: ['Quote', 'Längste Lücke'],
        rows: [
          { name: 'Änne Abel', detail: 'IHK Gießen', signs: ['●', '●', '○', '◐'], figures: ['50\u00a0%', '0'] },
          { name: 'Ömer Brandt', detail: '', signs: ['', '–', '–', '–'], figures: ['0\u00a0%', '3'] },
        ],
      },
    ]);
    expect(sum).toBe('Zusammen 2 von 7 möglichen Teilnahmen: 28,6\u00a0%.');
    expect(facts).toEqual([['Stand', '01.12.2026']]);
  });

  it('says what it was narrowed to, and holds and adds up nobody else', () => {
    const narrowed = aNarrowed({ only: 'missed', from: '2026-01-01', groupName: 'AG Sprache', seriesTitle: 'Runde' });
    const former = aMatrixRow('Ida Conrad', 'AAAA', { status: 'former' });
    const sheets = regularitySheets(aMatrix([abel, brandt, former]), narrowed, 'en');
    expect(namesOf(sheets)).toEqual(['Ömer Brandt']);
    expect(sheets.sum).toBe('Together 0 of 3 possible attendances: 0%.');
    expect(sheets.facts.slice(1)).toEqual([
      ['From', '01/01/2026'],
      ['Group', 'AG Sprache'],
      ['Series', 'Runde'],
      ['Only', 'missed the latest three'],
    ]);
    expect(namesOf(regularitySheets(aMatrix([abel, former]), aNarrowed({ only: 'former' }), 'de'))).toEqual([
      'Ida Conrad',
    ]);
  });

  it('names Länder in full and nobody who was erased', () => {
    const land = aMatrix([aMatrixRow('', 'P', { id: 'HE' })], { kind: 'laender' });
    expect(namesOf(regularitySheets(land, aNarrowed(), 'de'))).toEqual(['Hessen']);
    expect(namesOf(regularitySheets(aMatrix([aMatrixRow('', 'P')]), aNarrowed(), 'de'))).toEqual(['Gelöschte Person']);
  });

  it('takes each meeting once, in order, on sheets that hold no more than 28 and differ by one at most', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), (meetings) => {
        const spans = spansOf(meetings);
        const columns = spans.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at));
        expect(columns).toEqual(Array.from({ length: meetings }, (_, at) => at));
        const widths = spans.map(([start, end]) => end - start);
        expect(Math.max(0, ...widths)).toBeLessThanOrEqual(28);
        if (widths.length > 0) expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the sheets of regularity', () => {
  const written = async (...given: Parameters<typeof regularitySheets>) =>
    readPdf(await writer.write('regularity-sheets.typ', regularitySheets(...given)));

  it('are a tagged table whose columns have heads, with the signs that stand there', async () => {
    const pdf = await written(aMatrix([abel, brandt]), aNarrowed({ fundingNotice: 'Gefördert vom Land.' }), 'de');
    expect(pdf).toMatchObject({
      ...{ title: 'Regelmäßigkeit: Lotsennetz', language: 'de', pages: 1 },
      ...{ showsTitle: true, isTagged: true, isUa: true, misplaced: [], scopes: 7 },
      roles: { H1: 1, Table: 1, THead: 1, TH: 7, TR: 3 },
    });
    for (const said of ['●', '◐', '○', 'Gefördert vom Land.', '28,6', 'Stand: 01.12.2026'])
      expect(pdf.text).toContain(said);
  });

  it('hold two hundred meetings, with the heads of columns on every page', async () => {
    const long = 'Übergangsmanagementkoordinierungsstelle '.repeat(5).trim();
    const rows = Array.from({ length: 20 }, (_, at) =>
      aMatrixRow(at === 7 ? long : `Zeile ${at}`, 'PAES.'.repeat(40), { detail: long, longestGap: 1 }),
    );
    const pdf = await written(aMatrix(rows), aNarrowed(), 'en');
    expect(pdf).toMatchObject({ isUa: true, misplaced: [], roles: { Table: 8, H2: 8 } });
    expect(pdf.pages).toBeGreaterThan(8);
    expect(pdf.text).toContain('Events 176 to 200');
    // The last page may hold nothing but the sum.
    expect(pdf.text.split('Person').length - 1).toBeGreaterThanOrEqual(pdf.pages - 1);
  }, 120_000);

  it('say so when there is nothing yet', async () => {
    const pdf = await written(aMatrix([]), aNarrowed(), 'de');
    expect(pdf.text).toContain('Dazu gibt es noch keine bestätigte Anwesenheit.');
    expect(pdf.isUa).toBe(true);
  });
});
