import type { Page } from 'playwright-core';
import { lintCalendar } from '#libs/calendar';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, type JourneyEvent } from '../support/journey-fachtag.js';
import { calendarValue, linkIn } from '../support/journey-inbox.js';
import { Clicks, guest, registerAs } from '../support/journey-stranger.js';
import { story } from '../support/story.js';

let journey: Journey;
let event: JourneyEvent;
let visitor: Page;
const [aylin, bela, cem] = [guest('Aylin', 'Kaya'), guest('Bela', 'Kurz'), guest('Cem', 'Arslan')];

beforeAll(async () => {
  journey = await Journey.start();
  const organiser = await journey.signedIn();
  event = await aFachtag(new OrganiserRequests(organiser.request, journey.url), { title: 'Fachtag Vertretung' });
  visitor = await journey.stranger();
  await registerAs(visitor, journey.inbox, event, aylin);
});
afterAll(() => journey?.stop());

describe('somebody subscribes to their own calendar', () => {
  const feed = { address: '', etag: '' };

  story('by an address of their own, until they take it back', {
    'makes an address that shows their events to any calendar program': async () => {
      await visitor.goto('/m/kalender');
      await visitor.getByRole('button', { name: 'Kalenderadresse anlegen' }).click();
      feed.address = await visitor.getByLabel('Kalenderadresse').inputValue();
      const answer = await fetch(feed.address);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      const bytes = await answer.text();
      expect(lintCalendar(bytes)).toEqual([]);
      expect(calendarValue(bytes, 'SUMMARY')).toBe(event.title);
      feed.etag = answer.headers.get('etag') ?? '';
      expect(feed.etag).toMatch(/^"[^"]+"$/);
    },

    'costs nothing to ask again while nothing has changed': async () => {
      const again = await fetch(feed.address, { headers: { 'if-none-match': feed.etag } });
      expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    },

    'shows nothing to anybody once the address is taken back': async () => {
      await visitor.getByRole('button', { name: 'Adresse zurücknehmen' }).click();
      await visitor.getByRole('button', { name: 'Kalenderadresse anlegen' }).waitFor();
      expect((await fetch(feed.address)).status).toBe(410);
    },
  });
});

describe('anybody takes the event into their calendar', () => {
  it('gets a file without the address of anybody who comes', async () => {
    const bytes = await (await fetch(`${journey.url}/e/${event.slug}.ics`)).text();
    expect(lintCalendar(bytes)).toEqual([]);
    expect(calendarValue(bytes, 'SUMMARY')).toBe(event.title);
    expect(bytes).not.toContain('ATTENDEE');
  });
});

describe('somebody cannot come and names a deputy', () => {
  story('who has the place from then on', {
    'hands the place over from the mail': async () => {
      const comer = await journey.stranger();
      await registerAs(comer, journey.inbox, event, cem);
      const mail = await journey.inbox.mail({ to: cem.email, subject: /^Anmeldebestätigung/ });
      const clicks = new Clicks();
      clicks.count += 1;
      await comer.goto(linkIn(mail, '/m/'));
      await clicks.on(comer, 'link', 'Vertretung nennen');
      await comer.getByLabel('Vorname').fill(bela.firstName);
      await comer.getByLabel('Nachname').fill(bela.lastName);
      await comer.getByLabel('E-Mail-Adresse').fill(bela.email);
      await clicks.on(comer, 'button', 'Platz übergeben');
      await comer.getByText('Abgemeldet', { exact: true }).waitFor();
      expect(clicks.count).toBe(3);
    },

    'invites the deputy and takes the entry out of the first calendar': async () => {
      const given = await journey.inbox.mail({ to: bela.email, subject: event.title });
      expect(given.calendar?.method).toBe('REQUEST');
      expect(given.calendar!.content).toContain(bela.email);
      const page = await journey.stranger();
      await page.goto(linkIn(given, '/m/'));
      await page.getByText('Angemeldet', { exact: true }).waitFor();
      const taken = await journey.inbox.mail({ to: cem.email, subject: /Abmeldung|Vertretung|übergeben/ });
      expect(taken.calendar?.method).toBe('CANCEL');
    },
  });
});
