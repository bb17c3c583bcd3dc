import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aPdf } from '../factories/scans.factory.js';
import { aFachtag } from '../support/journey-fachtag.js';
import { settled } from '../support/stillness.js';

type Sheet = Readonly<{
  state: string;
  counts: Readonly<Record<string, number>>;
  rows: readonly Readonly<{ registrationId: string; lastName: string; mark: Readonly<{ version: number }> | null }>[];
}>;

let journey: Journey;
let page: Page;
let organiser: OrganiserRequests;
let eventId: string;

beforeAll(async () => {
  journey = await Journey.start();
  page = await journey.signedIn();
  organiser = new OrganiserRequests(page.request, journey.url);
  const event = await aFachtag(organiser, { title: 'Fachtag mit Liste', isSoon: true });
  eventId = event.id;
  for (const [firstName, lastName] of [
    ['Ute', 'Adam'],
    ['Jens', 'Bader'],
    ['Kim', 'Celik'],
    ['Lia', 'Dorn'],
  ] as const) {
    await organiser.post(`/api/events/${eventId}/registrations`, {
      ...{ firstName, lastName, email: `${firstName}.${lastName}@seehafen.example.org`.toLowerCase(), mode: 'on_site' },
    });
  }
}, 180_000);
afterAll(() => journey?.stop());

const sheet = () => organiser.get<Sheet>(`/api/events/${eventId}/attendance`);
/** Waits until the sheet says so many. */
const counted = (wanted: Readonly<Record<string, number>>) =>
  eventually(async () => {
    const { counts } = await sheet();
    return Object.entries(wanted).every(([status, count]) => counts[status] === count);
  });
/** What somebody else says meanwhile. */
const excuse = async (name: string) => {
  const { registrationId, mark } = (await sheet()).rows.find(({ lastName }) => lastName === name)!;
  const said = { registrationId, status: 'excused', version: mark?.version ?? 0 };
  await organiser.post(`/api/events/${eventId}/attendance/marks`, { marks: [said] });
};
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

describe('an organiser with the list of a gathering', () => {
  it('marks by keys from row to row, takes one back, and marks the rest in bulk', async () => {
    await page.goto(`/o/e/${eventId}/anwesenheit`);
    await settled(page);
    await row('Ute Adam').getByRole('checkbox').focus();
    for (const key of ['a', 'a', 'e']) await page.keyboard.press(key);
    await counted({ present: 2, excused: 1, unmarked: 1 });
    await row('Kim Celik').getByText('Entschuldigt').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await row('Kim Celik').getByText('Ohne Vermerk').waitFor();
    await row('Kim Celik').getByRole('checkbox').check();
    await row('Lia Dorn').getByRole('checkbox').check();
    // At once, although the words for the marks before, which lead back, are still to be seen.
    await page.getByRole('button', { name: 'Rückgängig' }).last().waitFor();
    const bulk = page.getByRole('region', { name: 'Mit der Auswahl' });
    await bulk.getByRole('button', { name: 'Unentschuldigt' }).click({ timeout: 3_000 });
    await counted({ present: 2, absent: 2, unmarked: 0 });
  });

  it('confirms it once it has begun, reads first what that does, and corrects only with a reason', async () => {
    await journey.beginEvent(eventId);
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 anwesend, 0 entschuldigt oder vertreten, 2 unentschuldigt.').waitFor();
    await dialog.getByText('Der Termin gilt als gehalten').waitFor();
    await excuse('Celik');
    await dialog.getByRole('button', { name: 'Bestätigen' }).click();
    await dialog.getByText('Jemand anderes hat hier inzwischen etwas anderes eingetragen.').waitFor();
    await dialog.getByText('2 anwesend, 1 entschuldigt oder vertreten, 1 unentschuldigt.').waitFor();
    await dialog.getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByText(/von Selin Aydemir\. Änderungen sind Berichtigungen mit Begründung/).waitFor();
    expect(await organiser.get(`/api/events/${eventId}`)).toMatchObject({ state: 'held' });
    await row('Lia Dorn').getByRole('checkbox').focus();
    await page.keyboard.press('a');
    const correct = dialog.getByRole('button', { name: 'Berichtigen' });
    expect(await correct.isDisabled()).toBe(true);
    await dialog.getByLabel('Begründung').fill('Laut Unterschriftenliste');
    await correct.click();
    await row('Lia Dorn').getByText('Anwesend').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Lia Dorn: Anwesend · Laut Unterschriftenliste' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await sheet()).toMatchObject({ state: 'corrected', counts: { present: 3, excused: 1 } });
    const { statuses } = await organiser.get<{ statuses: object }>(`/api/events/${eventId}/registrations/counts`);
    expect(statuses).toEqual({ attended: 3, no_show: 1 });
  });

  it('adds whoever came without registering, and is back on the list with them', async () => {
    await page.getByRole('link', { name: 'Ohne Anmeldung gekommen' }).click();
    await page.getByRole('combobox', { name: 'Person aus dem Netzwerk' }).fill('Mo Ebert');
    await page.getByRole('option', { name: '„Mo Ebert“ neu eintragen' }).click();
    await page.getByLabel('E-Mail-Adresse').fill('mo.ebert@seehafen.example.org');
    expect(await page.getByLabel('Ist ohne Anmeldung gekommen').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Eintragen' }).click();
    await page.waitForURL(/\/anwesenheit$/);
    await row('Mo Ebert').getByText('Ohne Anmeldung gekommen').waitFor();
    await row('Mo Ebert').getByText('Ohne Vermerk').waitFor();
    await page.getByText('Bei 1 Person fehlt der Vermerk: Tragen Sie ihn als Berichtigung ein.').waitFor();
  });

  it('puts the signed list beside it, refuses what is none, and says with a reason who signed', async () => {
    await page.locator('input[type=file]').setInputFiles([
      { name: 'liste.pdf', mimeType: 'application/pdf', buffer: aPdf(2) },
      { name: 'seite.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') },
    ]);
    await page.getByText('Nicht hochgeladen: seite.pdf').waitFor();
    await page.getByText('Das ist keine vollständige PDF-, JPEG- oder PNG-Datei.').waitFor();
    await page.getByText('PDF, 2 Seiten').waitFor();
    await page.getByRole('button', { name: 'Unterschriften auf Liste 1 vermerken' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('checkbox', { name: 'Ute Adam' }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: 'Mo Ebert' }).isChecked()).toBe(false);
    await dialog.getByRole('checkbox', { name: 'Jens Bader' }).uncheck();
    await dialog.getByLabel('Begründung').fill('Laut Unterschriftenliste');
    await dialog.getByRole('button', { name: '2 Personen vermerken' }).click();
    await row('Ute Adam').getByText('Unterschrift').waitFor();
    await row('Jens Bader').getByText('Vom Team').waitFor();
    await page.getByText('Nachweis für 2 Personen.').waitFor();
  });
});
