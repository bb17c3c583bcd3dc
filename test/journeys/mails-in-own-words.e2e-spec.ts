import type { Page } from 'playwright-core';
import { narrowBarriersOf } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, ahead, type JourneyEvent } from '../support/journey-fachtag.js';

const SILENT = 40;

let journey: Journey;
let page: Page;
let organiser: OrganiserRequests;
let event: JourneyEvent;
let clicks = 0;

/** A gathering that was moved: forty have places and have not said again whether they come. */
beforeAll(async () => {
  journey = await Journey.start();
  page = await journey.signedIn();
  organiser = new OrganiserRequests(page.request, journey.url);
  event = await aFachtag(organiser, { title: 'Verschobener Fachtag', inWeeks: 9 });
  const enter = (number: number) =>
    organiser.post(`/api/events/${event.id}/registrations`, {
      ...{ email: `gast-${number}@lindengau.example.org`, firstName: 'Jörg', lastName: `Müller-${100 + number}` },
      ...{ mode: 'on_site', organisationName: 'Bildungswerk Lindengau' },
    });
  for (let number = 1; number <= SILENT; number += 1) await enter(number);
  const { version } = await organiser.get<{ version: number }>(`/api/events/${event.id}`);
  const later = { startsLocal: ahead(77, '10:00'), endsLocal: ahead(77, '16:00') };
  await organiser.post(`/api/events/${event.id}/move`, { version, reason: 'Der Saal ist nass.', ...later });
}, 180_000);
afterAll(() => journey?.stop());

const press = async (name: string | RegExp, role: 'button' | 'checkbox' = 'button', on = page): Promise<void> => {
  await on.getByRole(role, { name, exact: typeof name === 'string' }).click();
  clicks += 1;
};
const write = async (subject: string, body: string, on = page): Promise<void> => {
  await on.getByLabel('Betreff').fill(subject);
  await on.getByLabel('Text', { exact: true }).fill(body);
};
const begin = async (status: string, on = page): Promise<void> => {
  await on.goto(`/o/e/${event.id}/teilnehmende${status}`);
  await on.getByRole('table').waitFor();
};
const remarks = (on = page) => on.getByRole('region', { name: 'Hinweise zum Text' });
/** What of the mailing with this subject waits in the outbox. */
async function waiting(subject: string): Promise<number> {
  type Rows = { rows: { texts: { de: { subject: string } }; progress: { queued?: number } }[] };
  const { rows } = await organiser.get<Rows>(`/api/networks/${event.networkId}/mailings`);
  return rows.find(({ texts }) => texts.de.subject === subject)?.progress.queued ?? 0;
}

describe('an organiser writes to the forty who did not answer', () => {
  it('in five clicks, and takes all of it back with one', async () => {
    await begin('');
    clicks = 0;
    await press(/^Rückfrage offen/);
    await press('Alle auf dieser Seite auswählen', 'checkbox');
    await press(`E-Mail an ${SILENT} Personen schreiben`);
    await write('Kommen Sie?', 'Liebe Frau oder lieber Herr {Nachname},\n\nbitte antworten Sie bis {Frist}.\n\n');
    await page.getByLabel('Text', { exact: true }).press('Control+End');
    await press('Antwort-Link');
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toMatch(/\n\n\{Antwort-Link\}$/);
    await press(`An ${SILENT} Personen senden`);
    expect(clicks).toBe(5);
    await page.getByText(`${SILENT} E-Mails warten noch.`).waitFor();
    expect(await waiting('Kommen Sie?')).toBe(SILENT);
    await press('Senden zurückholen');
    expect(clicks).toBe(6);
    await page.getByText(`${SILENT} E-Mails wurden zurückgeholt.`).waitFor();
    expect(await waiting('Kommen Sie?')).toBe(0);
  });

  it('mends the text and finds the same people and words again', async () => {
    await press('Text ändern und neu senden');
    await page.getByRole('button', { name: `An ${SILENT} Personen senden` }).waitFor();
    expect(await page.getByLabel('Betreff').inputValue()).toBe('Kommen Sie?');
  });

  it('is asked before the text is lost', async () => {
    await page.getByRole('link', { name: 'Teilnehmende' }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Verwerfen' }).click();
    await page.waitForURL('**/teilnehmende');
  });
});

describe('before anything goes out', () => {
  it('each mistake is named with what to do, while somebody writes', async () => {
    await begin('?status=rueckfrage');
    await press('Alle auf dieser Seite auswählen', 'checkbox');
    await press(`E-Mail an ${SILENT} Personen schreiben`);
    await write(
      'Fachtag',
      'Hallo {Vornahme}, bis zum 31. Februar. <script>alert(1)</script>\n\nÜber Ihren persönlichen Link',
    );
    await remarks().getByText('Den Platzhalter {Vornahme} gibt es nicht. Meinen Sie {Vorname}?').waitFor();
    await remarks().getByText('Diesen Tag gibt es nicht: 31. Februar').waitFor();
    await remarks().getByText('Der Text spricht von einem persönlichen Link').waitFor();
    await page.getByRole('button', { name: `An ${SILENT} Personen senden` }).click();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Hinweise zum Text');
    expect(await waiting('Fachtag')).toBe(0);
  });

  it('each person can be looked at, with their own words', async () => {
    await write('Für {Vorname}', 'Liebe:r {Nachname}, تحية طيبة 🎉');
    const preview = page.getByRole('region', { name: 'So liest es jede Person' });
    await preview.getByText(`Jörg Müller-101 (1 von ${SILENT})`).waitFor();
    await preview.getByRole('button', { name: 'Nächste Person' }).click();
    await preview.getByText(`Jörg Müller-102 (2 von ${SILENT})`).waitFor();
    await preview.locator('mark', { hasText: 'Müller-102' }).waitFor();
    expect(await preview.locator('mark').allTextContents()).toEqual(['Jörg', 'Müller-102']);
  });

  it('a test comes to the organiser, and its link opens nothing', async () => {
    await write('Probe', 'Für {Vorname}:\n\n{Persönlicher Link}');
    await page
      .getByRole('region', { name: 'So liest es jede Person' })
      .getByText('Ihre persönliche Seite')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Test an mich' }).click();
    const mail = await journey.inbox.mail({ to: journey.account().email, subject: '[Test] Probe' });
    expect(mail.text).toContain('Für Jörg:');
    expect(mail.text).not.toContain('/m/');
  });

  it('a text is kept as a template, and the next mail begins with it', async () => {
    await write('Treffpunkt', 'wir treffen uns in Raum [Raum].');
    await press('Als Vorlage aufheben');
    await page.getByLabel('Name der Vorlage').fill('Anderer Raum');
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Der Text ist als Vorlage aufgehoben.').waitFor();
    await write('', '');
    await page.getByLabel('Vorlage', { exact: true }).selectOption({ label: 'Anderer Raum' });
    expect(await page.getByLabel('Betreff').inputValue()).toBe('Treffpunkt');
    await remarks().getByText('Hier fehlt noch etwas: „[Raum]“').waitFor();
    await page.getByLabel('Vorlage', { exact: true }).selectOption({ label: 'Programmänderung' });
    expect(await page.getByLabel('Betreff').inputValue()).toBe('Änderung im Programm: {Termin}');
  });

  it('the page keeps nobody out while somebody writes on it', async () => {
    expect(await narrowBarriersOf(page)).toEqual([]);
  });
});

describe('people of the list of persons', () => {
  it('are ticked over several searches and a reload, and get the mail', async () => {
    for (const name of ['Müller-101', 'Müller-102']) {
      await page.goto(`/o/personen?suche=${name}`);
      await page.getByRole('checkbox', { name: `Jörg ${name} auswählen` }).check();
    }
    await page.reload();
    await page.getByText('2 ausgewählt').waitFor();
    await page.getByRole('button', { name: 'E-Mail an 2 Personen schreiben' }).click();
    await page.getByText('2 Personen bekommen die E-Mail').waitFor();
  });

  it('are all in a filter by a step of its own', async () => {
    await page.goto('/o/personen?suche=Müller-1');
    await page.getByRole('button', { name: `Alle ${SILENT} im Filter auswählen` }).click();
    await page.getByText(`Alle ${SILENT} im Filter ausgewählt`).waitFor();
    expect(await narrowBarriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: `E-Mail an ${SILENT} Personen schreiben` }).click();
    await page.getByText(`${SILENT} Personen bekommen die E-Mail`).waitFor();
  });
});

describe('a mailing on its way', () => {
  it('goes out once from two windows, and tells how far it is', async () => {
    await begin('?status=rueckfrage');
    // Those of the mail that was never sent are still ticked.
    await press('Auswahl aufheben');
    await page.getByRole('checkbox', { name: /Müller-101/ }).check();
    await page.getByRole('button', { name: 'E-Mail an 1 Person schreiben' }).click();
    await page.waitForURL('**/neu?entwurf=*');
    const twin = await page.context().newPage();
    await twin.addInitScript(
      (stored) => {
        const { sessionStorage } = globalThis as unknown as { sessionStorage: Record<string, string> };
        Object.assign(sessionStorage, JSON.parse(stored));
      },
      (await page.evaluate('JSON.stringify(sessionStorage)')) as string,
    );
    await twin.goto(page.url());
    for (const window of [page, twin]) await write('Nur einmal', 'Bis bald!', window);
    const send = (window: Page) => window.getByRole('button', { name: 'An 1 Person senden' }).click();
    await Promise.all(
      [page, twin].map((window) =>
        window.getByRole('button', { name: 'An 1 Person senden', disabled: false }).waitFor(),
      ),
    );
    await Promise.all([send(page), send(twin)]);
    await Promise.all([page, twin].map((window) => window.getByText('1 E-Mail wartet noch.').waitFor()));
    expect(page.url()).toBe(twin.url());
    await twin.close();
    expect(await narrowBarriersOf(page)).toEqual([]);
    for (const language of ['en', 'de']) {
      await page.evaluate(`localStorage['tagwerk-language'] = '${language}'`);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Nur einmal' }).waitFor();
      if (language === 'en') expect(await narrowBarriersOf(page)).toEqual([]);
    }
    await page.getByText('1 von 1 zugestellt').waitFor({ timeout: 110_000 });
    const to = 'gast-1@lindengau.example.org';
    await eventually(async () => (await journey.inbox.subjects(to)).some(({ subject }) => subject === 'Nur einmal'));
    expect((await journey.inbox.subjects(to)).filter(({ subject }) => subject === 'Nur einmal')).toHaveLength(1);
    await page.getByRole('link', { name: 'Einzelne E-Mails' }).click();
    await page.getByRole('link', { name: 'Jörg Müller-101' }).waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1);
  }, 150_000);
});
