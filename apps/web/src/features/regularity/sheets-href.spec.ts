import { sheetsHref } from './sheets-href';

const asked = (...given: Parameters<typeof sheetsHref>) =>
  Object.fromEntries(new URL(sheetsHref(...given), 'https://tagwerk.example.org').searchParams);

describe('the PDF of a matrix', () => {
  it('is of everybody as long as the page is narrowed to nothing', () => {
    expect(sheetsHref('n1', {}, 'de')).toMatch(/^\/api\/networks\/n1\/documents\/regularity\?/);
    expect(asked('n1', {}, 'de')).toEqual({ language: 'de', kind: 'persons' });
  });

  it('is narrowed as the page is, but for the search and the colours', () => {
    const search = { wer: 'projekte', gruppe: 'g', reihe: 's', von: '2026-01-01', stichtag: '2026-02-01' } as const;
    expect(asked('n1', { ...search, zeigen: 'nie', suche: 'Abel', farben: 'an' }, 'en')).toEqual({
      ...{ language: 'en', kind: 'projects', groupId: 'g', seriesId: 's', from: '2026-01-01', asOf: '2026-02-01' },
      only: 'never',
    });
    expect(asked('n1', { zeigen: 'fehlt-dreimal' }, 'de')).toMatchObject({ only: 'missed' });
  });
});
