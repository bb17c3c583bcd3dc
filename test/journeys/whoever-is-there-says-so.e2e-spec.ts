import type { Page } from 'playwright-core';
import { barriersOf } from '../support/axe.js';
import { checkInCode, codeSecretOf } from '#libs/attendance';
import { Journey, OrganiserRequests, SECRET } from '../support/journey.js';
import { aFachtag, type JourneyEvent } from '../support/journey-fachtag.js';
import { guest, registerAs } from '../support/journey-stranger.js';

type Sheet = Readonly<{
  counts: Readonly<Record<string, number>>;
  rows: readonly Readonly<{ firstName: string; mark: Readonly<{ status: string }> | null }>[];
}>;

let journey: Journey;
let organiser: OrganiserRequests;
let desk: Page;
let today: JourneyEvent;
let nextDoor: JourneyEvent;
let later: JourneyEvent;

beforeAll(async () => {
  journey = await Journey.start();
  desk = await journey.signedIn();
  organiser = new OrganiserRequests(desk.request, journey.url);
  today = await aFachtag(organiser, { title: 'Fachtag mit Leinwand', isSoon: true });
  nextDoor = await aFachtag(organiser, { title: 'Fachtag nebenan', isSoon: true });
  later = await aFachtag(organiser, { title: 'Fachtag in sechs Wochen' });
}, 180_000);
afterAll(() => journey?.stop());

const tokenOf = async ({ id }: JourneyEvent): Promise<string> =>
  (await organiser.get<{ token: string }>(`/api/events/${id}/self-check-in`)).token;
const presentAt = async ({ id }: JourneyEvent): Promise<number> =>
  (await organiser.get<Sheet>(`/api/events/${id}/attendance`)).counts['present']!;

/** What is on the wall of the room at this moment. */
async function onTheWall(event: JourneyEvent, wall: Page): Promise<string> {
  await wall.goto(`/raum/${await tokenOf(event)}`);
  return (await wall.locator('.turning').innerText()).trim();
}

const otherThan = (code: string): string => String((Number(code.replace(/\s/g, '')) + 1) % 1_000_000).padStart(6, '0');

async function registered(firstName: string, event: JourneyEvent): Promise<Page> {
  const page = await journey.stranger({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  await registerAs(page, journey.inbox, event, guest(firstName, 'Adam'));
  return page;
}

async function types(page: Page, code: string): Promise<void> {
  await page.getByLabel('Sechs Ziffern').fill(code);
  await page.getByRole('button', { name: 'Ich bin da' }).click();
}

describe('whoever is there says so themselves, without a script and without an account', () => {
  let wall: Page;
  let ute: Page;

  it('where an organiser has switched it on, and nowhere else', async () => {
    ute = await registered('Ute', today);
    await ute.goto(`/m/e/${today.slug}`);
    expect(await ute.getByText('Anwesenheit eintragen').count()).toBe(0);
    await ute.goto(`/m/e/${today.slug}/anwesend`);
    await ute.getByText('Bei diesem Termin trägt man sich nicht selbst ein.').waitFor();
    await desk.goto(`/o/e/${today.id}/anwesenheit`);
    await desk.getByRole('switch', { name: 'Selbst eintragen erlauben' }).click();
    await desk.getByRole('link', { name: 'Bildschirm für den Raum öffnen' }).waitFor();
    expect(await barriersOf(desk)).toEqual([]);
    for (const { id } of [nextDoor, later]) await organiser.put(`/api/events/${id}/self-check-in`, { isOn: true });
  });

  it('with the code on the wall, which needs no sign-in and turns by itself', async () => {
    wall = await journey.stranger({ javaScriptEnabled: false, colorScheme: 'dark' });
    const answer = await wall.goto(`/raum/${await tokenOf(today)}`);
    expect(Number(answer!.headers()['refresh'])).toBeGreaterThan(0);
    expect(Number(answer!.headers()['refresh'])).toBeLessThanOrEqual(30);
    await wall.getByText('Fachtag mit Leinwand').waitFor();
    await wall.getByRole('img', { name: 'QR-Code zum Eintragen der Anwesenheit' }).waitFor();
    expect((await wall.goto(`/raum/${(await tokenOf(today)).slice(0, -4)}AAAA`))!.status()).toBe(404);
  });

  it('not by a guess, not by an old code, and not by the code of the room next door', async () => {
    await ute.goto(`/m/e/${today.slug}`);
    await types(ute, otherThan(await onTheWall(today, wall)));
    await ute.getByText('Diese Ziffern gelten nicht oder nicht mehr').waitFor();
    const past = new Date(Date.now() - 120_000);
    await types(ute, checkInCode(codeSecretOf(SECRET, 1), today.id, past));
    await ute.getByText('Diese Ziffern gelten nicht oder nicht mehr').waitFor();
    await types(ute, await onTheWall(nextDoor, wall));
    await ute.getByText('Diese Ziffern gelten nicht oder nicht mehr').waitFor();
    expect(await presentAt(today)).toBe(0);
  });

  it('once, however often they press', async () => {
    const code = await onTheWall(today, wall);
    // What the QR code brings along stands in the field already.
    await ute.goto(`/m/e/${today.slug}/anwesend?code=${code.replace(/\s/g, '')}`);
    const tab = await ute.context().newPage();
    await tab.goto(`/m/e/${today.slug}/anwesend?code=${code.replace(/\s/g, '')}`);
    for (const page of [ute, tab]) {
      await page.getByRole('button', { name: 'Ich bin da' }).click();
      await page.getByText('Ihre Anwesenheit ist eingetragen.').waitFor();
    }
    expect(await presentAt(today)).toBe(1);
    await desk.reload();
    await desk.getByText('Ute Adam').first().waitFor();
    await ute.goto('/m');
    expect(await ute.getByRole('heading', { name: 'Anwesenheit eintragen' }).count()).toBe(0);
  });

  it('each for themselves where two share a mailbox', async () => {
    const nele = guest('Nele', 'Adam');
    await organiser.post(`/api/events/${today.id}/registrations`, {
      ...{ firstName: 'Ole', lastName: 'Adam', email: nele.email, mode: 'on_site' },
    });
    const own = await registered('Nele', today);
    await own.goto('/m');
    await own.getByText('Ole Adam').first().waitFor();
    expect(await own.getByRole('heading', { name: 'Anwesenheit eintragen' }).count()).toBe(1);
    await own.goto(`/m/e/${today.slug}/anwesend`);
    await own.getByText('Für Nele Adam. Andere Personen Ihres Postfachs').waitFor();
    await types(own, await onTheWall(today, wall));
    await own.getByText('Ihre Anwesenheit ist eingetragen.').waitFor();
    await own.goto('/m');
    expect(await own.getByRole('heading', { name: 'Anwesenheit eintragen' }).count()).toBe(0);
    const { rows } = await organiser.get<Sheet>(`/api/events/${today.id}/attendance`);
    const hereOf = (name: string) => rows.find(({ firstName }) => firstName === name)!.mark?.status ?? null;
    expect([hereOf('Nele'), hereOf('Ole')]).toEqual(['present', null]);
  });

  it('not before the doors open, and the page says when', async () => {
    const page = await registered('Jens', later);
    await page.goto(`/m/e/${later.slug}/anwesend`);
    await page.getByText('Eintragen können Sie sich ab').waitFor();
    await wall.goto(`/raum/${await tokenOf(later)}`);
    await wall.getByText('Diese Seite zeigt die Ziffern dann von selbst.').waitFor();
    expect(await wall.locator('.turning').count()).toBe(0);
  });

  it('not once they have cancelled, nor as somebody whom nobody knows', async () => {
    const page = await registered('Kim', today);
    await page.goto(`/m/e/${today.slug}`);
    const code = await onTheWall(today, wall);
    const { rows } = await organiser.get<{ rows: { id: string; firstName: string }[] }>(
      `/api/events/${today.id}/registrations?search=Kim`,
    );
    await organiser.post(`/api/registrations/${rows[0]!.id}/cancel`, { reason: '' });
    await types(page, code);
    await page.getByText('Sie haben bei diesem Termin keinen Platz.').waitFor();
    await page
      .getByText('Sind Sie da? Dann melden Sie sich bitte am Einlass. Ist dort niemand: Bitte rufen Sie an:')
      .waitFor();
    const nobody = await journey.stranger();
    await nobody.goto(`/m/e/${today.slug}/anwesend?code=${code.replace(/\s/g, '')}`);
    await nobody.getByText('Wir wissen noch nicht, wer Sie sind.').waitFor();
    await nobody.getByText('Oder gehen Sie zum Einlass').waitFor();
    expect(await presentAt(today)).toBe(2);
  });

  it('not where it was called off, and nobody is sent to a door', async () => {
    const page = await registered('Lea', nextDoor);
    const { version } = await organiser.get<{ version: number }>(`/api/events/${nextDoor.id}`);
    await organiser.post(`/api/events/${nextDoor.id}/cancel`, { version, reason: 'Wasserschaden' });
    await page.goto(`/m/e/${nextDoor.slug}/anwesend`);
    await page.getByText('Dieser Termin findet nicht statt.').waitFor();
    expect(await page.getByText('Einlass').count()).toBe(0);
    await wall.goto(`/raum/${await tokenOf(nextDoor)}`);
    await wall.getByText('Dieser Termin findet nicht statt.').waitFor();
  });
});
