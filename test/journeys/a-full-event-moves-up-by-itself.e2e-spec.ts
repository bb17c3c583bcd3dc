import type { Page } from 'playwright-core';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, type JourneyEvent } from '../support/journey-fachtag.js';
import { linkIn } from '../support/journey-inbox.js';
import { Clicks, guest, registerAs } from '../support/journey-stranger.js';
import { story } from '../support/story.js';

let journey: Journey;
let event: JourneyEvent;
const [aylin, bela, cem, dora] = [
  guest('Aylin', 'Kaya', 'IHK Nordhafen'),
  guest('Bela', 'Kurz', 'HWK Lindenau'),
  guest('Cem', 'Arslan', 'Berufsschule am Wehr'),
  guest('Dora', 'Linke', 'Bildungswerk Ost'),
];
const page: Record<'bela' | 'cem' | 'dora', Page> = {} as never;

beforeAll(async () => {
  journey = await Journey.start();
  const organiser = await journey.signedIn();
  const requests = new OrganiserRequests(organiser.request, journey.url);
  event = await aFachtag(requests, { title: 'Werkstatt mit zwei Plätzen', capacity: 2 });
  for (const somebody of [aylin, bela]) {
    page.bela = await journey.stranger();
    await registerAs(page.bela, journey.inbox, event, somebody);
  }
  [page.cem, page.dora] = [await journey.stranger(), await journey.stranger()];
});
afterAll(() => journey?.stop());

describe('an event has two places and both are taken', () => {
  story('tells who waits where they stand, and gives the next one the place that somebody gives back', {
    'says so before anybody fills in the form, and how many wait already': async () => {
      await page.cem.goto(`/e/${event.slug}`);
      await page.cem.getByText('Zurzeit ist kein Platz frei.').waitFor();
      expect(await page.cem.getByRole('button', { name: 'Auf die Warteliste setzen' }).count()).toBe(1);
      await registerAs(page.cem, journey.inbox, event, cem);
      await page.dora.goto(`/e/${event.slug}`);
      await page.dora.getByText('Ausgebucht, Warteliste offen (1 Person wartet)').waitFor();
    },

    'tells everybody who waits the position, on the page and by mail, and why': async () => {
      await page.cem.getByText('Sie sind auf Platz 1.').waitFor();
      await registerAs(page.dora, journey.inbox, event, dora);
      await page.dora.getByText('Sie sind auf Platz 2.').waitFor();
      const mail = await journey.inbox.mail({ to: dora.email, subject: /Warteliste/ });
      expect(mail.text).toMatch(/Platz(nummer)?[^\n]*2/);
      await page.dora.goto(linkIn(mail, '/m/'));
      await page.dora.getByRole('link', { name: 'Warum warte ich noch?' }).click();
      await page.dora.getByText('Sie sind auf Platz 2.').waitFor();
      await page.dora.getByText('Es ist noch kein Platz frei geworden.').waitFor();
    },

    'takes a place back with three clicks from the mail: link, way out, deliberate yes': async () => {
      const mail = await journey.inbox.mail({ to: bela.email, subject: /^Anmeldebestätigung/ });
      const clicks = new Clicks();
      clicks.count += 1;
      await page.bela.goto(linkIn(mail, '/m/'));
      await clicks.on(page.bela, 'link', 'Absagen');
      await page.bela.getByRole('checkbox', { name: /ich sage meine Teilnahme ab/ }).check();
      await clicks.on(page.bela, 'button', 'Verbindlich absagen');
      await page.bela.getByText('Abgemeldet', { exact: true }).waitFor();
      expect(clicks.count).toBe(3);
    },

    'gives the next one a timed offer, and the one after that the next position': async () => {
      const offer = await journey.inbox.mail({ to: cem.email, subject: /^Ein Platz ist frei/ });
      expect(offer.subject).toMatch(/bis .*\d{1,2}:\d\d/);
      await page.dora.reload();
      await page.dora.getByText('Sie sind auf Platz 1.').waitFor();
      await page.dora.getByText('1 freier Platz ist gerade jemandem vor Ihnen angeboten.').waitFor();
      await page.cem.goto(linkIn(offer, '/m/angebot/'));
      await page.cem.getByText(/Bitte nehmen Sie ihn bis .* an\./).waitFor();
    },

    'lets the next one take the place with one button': async () => {
      await page.cem.getByRole('button', { name: 'Platz annehmen' }).click();
      await page.cem.getByText('Angemeldet', { exact: true }).waitFor();
      const mail = await journey.inbox.mail({ to: cem.email, subject: /^Anmeldebestätigung/ });
      expect(mail.calendar?.method).toBe('REQUEST');
      await page.dora.reload();
      await page.dora.getByText('Es ist noch kein Platz frei geworden.').waitFor();
    },
  });
});
