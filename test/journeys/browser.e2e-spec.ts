import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestBrowser } from '../support/browser.js';

const pages: Readonly<Record<string, string>> = {
  '/plain': '<h1>Fachtag</h1><script>document.querySelector("h1").textContent = "Script"</script>',
  '/tracking': '<h1>Fachtag</h1><img src="http://pictures.example.org/pixel.png">',
};
const site = http.createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[request.url ?? ''] ?? '');
});
let browser: TestBrowser;
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser?.close();
  site.close();
});

describe('a journey opens a page in a real browser', () => {
  it('runs its script, unless the visitor has switched scripts off', async () => {
    const [withScript, without] = [await browser.open(), await browser.open({ javaScriptEnabled: false })];
    await withScript.goto(`${origin}/plain`);
    await without.goto(`${origin}/plain`);
    expect(await withScript.textContent('h1')).toBe('Script');
    expect(await without.textContent('h1')).toBe('Fachtag');
    expect(browser.requestsToOthers).toEqual([]);
  });

  it('writes down what a page asks of other machines, and lets none of it out', async () => {
    const page = await browser.open();
    const refused = page.waitForEvent('requestfailed');
    await page.goto(`${origin}/tracking`);
    expect((await refused).failure()?.errorText).toBe('net::ERR_NAME_NOT_RESOLVED');
    expect(browser.requestsToOthers).toEqual(['http://pictures.example.org/pixel.png']);
  });
});
