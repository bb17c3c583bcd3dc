import i18next from 'i18next';
import { showIn, startLanguages, withTexts } from './i18n';
import { later } from './later.generated';

/** Holds the German texts of the team back until they are let go. */
function holdBack(): () => void {
  const load = later.team.de;
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  jest.spyOn(later.team, 'de').mockImplementation(() => gate.then(load));
  return letGo;
}

const page = () => Promise.resolve('the page');

describe('texts that come with a page', () => {
  beforeAll(async () => {
    Object.assign(globalThis, {
      document: { documentElement: {} },
      localStorage: { getItem: () => 'de' },
      navigator: { languages: [] },
    });
    await startLanguages();
  });

  it('are there before the page is, and follow the language', async () => {
    expect(i18next.exists('returns.title')).toBe(false);
    expect(await withTexts(['returns'], page)).toBe('the page');
    expect(i18next.t('returns.title')).toBe('Was zurückkam');
    await showIn('en');
    expect(i18next.t('returns.title')).toBe('What came back');
    await showIn('de');
  });

  it('come in the language that was chosen while they were on their way', async () => {
    const letGo = holdBack();
    const opened = withTexts(['team'], page);
    await showIn('en');
    letGo();
    await opened;
    expect(i18next.t('team.invite')).toBe('Invite somebody');
  });
});
