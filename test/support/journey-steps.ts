import type { Page } from 'playwright-core';

/** From the list of participants; a text is looked at as soon as it rests. */
export const beginMailing =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await press(/^(Weitere Schritte|More steps|Further steps|More)$/)(page);
    await press(/^(E-Mail .*schreiben|Write a mail)/, 'menuitem')(page);
    await page.waitForURL('**/postausgang/e-mails/neu?**');
    if (text === '') return;
    await page.getByLabel(/^(Betreff|Subject)$/).fill('Noch eine Frage an {Vorname}');
    await page.getByLabel(/^Text$/).fill(text);
    await page
      .getByText(/\{Vornahme\}/)
      .nth(1)
      .waitFor();
  };
export const sendForm = async (page: Page): Promise<void> => {
  await page.locator('main form[method=post] button').last().click();
  await page.waitForLoadState();
};
export const press =
  (names: RegExp, role: 'button' | 'menuitem' = 'button') =>
  async (page: Page): Promise<void> => {
    await page.getByRole(role, { name: names }).first().click();
  };
export const follow =
  (names: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: names }).first().click();
    await page.waitForLoadState();
  };
/** The first line of a list leads to the page of what it tells of. */
export const openFirstRow = async (page: Page): Promise<void> => {
  const list = page.url();
  await page.locator('main li a').first().click();
  await page.waitForURL((url) => url.href !== list);
};
export const fromMenu =
  (item: RegExp) =>
  async (page: Page): Promise<void> => {
    await press(/^(Weitere Schritte|More steps|Further steps|More)$/)(page);
    await press(item, 'menuitem')(page);
    await page.getByRole('dialog').waitFor();
  };
export const dialog =
  (names: RegExp) =>
  async (page: Page): Promise<void> => {
    await press(names)(page);
    await page.getByRole('dialog').waitFor();
  };
/** The reminder that is planned for those who have not answered: its mail, and what can be decided about it. */
export const decideStep =
  (what: 'mail' | 'change' | 'skip' | 'send') =>
  async (page: Page): Promise<void> => {
    await dialog(/^(Erinnerung an alle ohne Antwort|Reminder to all without an answer)$/)(page);
    await page.frameLocator('iframe').locator('h1').waitFor();
    const steps = {
      change: /^(Ändern|Change)$/,
      skip: /^(Auslassen|Skip)$/,
      send: /^(Jetzt an \d+ Person(en)? senden|Send to \d+ (people|person) now)$/,
    };
    if (what !== 'mail') await press(steps[what])(page);
  };

/** As a browser sends it that does not say where a form stood, after the proof of the form has become too old. */
export const sendUnproven = async (page: Page): Promise<void> => {
  await page.route('**/anmeldung', async (route) => {
    const data = new URLSearchParams(route.request().postData() ?? '');
    data.set('_proof', 'too-old');
    const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    await route.fulfill({
      response: await page.request.post(route.request().url(), { headers, data: data.toString() }),
    });
  });
  await page.evaluate("document.querySelector('form[data-enhanced]').submit()");
  await page.waitForURL('**/anmeldung');
  await page.unroute('**/anmeldung');
};
export const toWishes = async (page: Page): Promise<void> => {
  await page.locator('a[href^="/m/einladungen/"]').first().click();
  await page.waitForURL('**/m/einladungen/*');
};
const SAVE = /^(Speichern|Save)$/;
/** Saves the form of this page in another window and then sends the one that is open here. */
export const overruled =
  (field: RegExp, other: string, mine: string, reach?: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await reach?.(page);
    const window = await page.context().newPage();
    await window.goto(page.url());
    await window.getByLabel(field).fill(other);
    await press(SAVE)(window);
    await window.locator('p.note[role=status]').waitFor();
    await window.close();
    await page.getByLabel(field).fill(mine);
    await press(SAVE)(page);
    await page.locator('#meanwhile').waitFor();
  };

export const chooseAllListed = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: /^(Alle in der Liste auswählen|Select all in the list)$/ }).check();
};
