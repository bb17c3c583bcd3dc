import { lintCalendar } from '#libs/calendar';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, type JourneyEvent } from '../support/journey-fachtag.js';
import { calendarValue } from '../support/journey-inbox.js';
import { applyOn, Clicks, guest, registerAs } from '../support/journey-stranger.js';
import { story } from '../support/story.js';

let journey: Journey;
let event: JourneyEvent;

beforeAll(async () => {
  journey = await Journey.start();
  const organiser = await journey.signedIn();
  event = await aFachtag(new OrganiserRequests(organiser.request, journey.url), { title: 'Fachtag Übergänge' });
});
afterAll(() => journey?.stop());

describe('a stranger finds a Fachtag, with scripts switched off', () => {
  const aylin = guest('Aylin', 'Kaya');

  story('registers, and gets a mail that every calendar program understands', {
    'registers with three clicks, two of them on pages and one in the mail': async () => {
      const page = await journey.stranger({ javaScriptEnabled: false });
      await page.goto('/');
      await page.getByRole('link', { name: event.title }).first().click();
      await page.getByText('60 von 60 frei').waitFor();
      const clicks = new Clicks();
      const mail = await registerAs(page, journey.inbox, event, aylin, clicks);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sie sind angemeldet');
      expect(clicks.count).toBe(3);
      expect(mail.calendar).toBeNull();
      expect(journey.browser.requestsToOthers).toEqual([]);
    },

    'gets a mail in text and HTML with an invitation every calendar program takes': async () => {
      const mail = await journey.inbox.mail({ to: aylin.email, subject: /^Anmeldebestätigung/ });
      expect(mail.text).toContain('Guten Tag Aylin Kaya');
      expect(mail.html).toContain(event.title);
      expect(mail.calendar?.method).toBe('REQUEST');
      const entry = mail.calendar!.content;
      expect(lintCalendar(entry)).toEqual([]);
      expect(calendarValue(entry, 'SEQUENCE')).toBe('0');
      expect(calendarValue(entry, 'SUMMARY')).toBe(event.title);
      expect(entry.match(/^ATTENDEE/gm)).toHaveLength(1);
    },
  });
});

describe('a stranger who may have mistyped the address', () => {
  it('reads it on the page after the form, and gets everything back to mend it', async () => {
    const page = await journey.stranger();
    const mara = guest('Mara', 'Lindqvist');
    await page.goto(`/e/${event.slug}`);
    await applyOn(page, mara);
    await page.getByText(mara.email).waitFor();
    await page.getByRole('link', { name: 'Adresse ändern' }).click();
    const field = page.getByLabel('Dienstliche E-Mail-Adresse');
    await field.waitFor();
    expect(await field.inputValue()).toBe(mara.email);
    expect(await page.getByLabel('Vorname').inputValue()).toBe('Mara');
    expect(await page.getByLabel('Bundesland').inputValue()).toBe('BE');
  });
});
