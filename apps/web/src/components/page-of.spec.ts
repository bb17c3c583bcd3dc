import { tabTitle } from './page-of';

describe('the tab of the browser', () => {
  it('names the page, the thing it is about, and the product', () => {
    expect(tabTitle('Teilnehmende', '3. Fachtag')).toBe('Teilnehmende – 3. Fachtag – Tagwerk');
    expect(tabTitle('Personen', null)).toBe('Personen – Tagwerk');
  });
});
