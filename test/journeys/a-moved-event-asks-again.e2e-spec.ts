import type { Page } from 'playwright-core';
import { lintCalendar } from '#libs/calendar';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, ahead, type JourneyEvent } from '../support/journey-fachtag.js';
import { calendarValue, linkIn } from '../support/journey-inbox.js';
import { guest, registerAs } from '../support/journey-stranger.js';
import { story } from '../support/story.js';

let journey: Journey;
let event: JourneyEvent;
let organiser: Page;
let visitor: Page;
const aylin = guest('Aylin', 'Kaya');
const newDay = ahead(63, '').slice(0, 10);
const uid = { first: '' };

beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.signedIn();
  const requests = new OrganiserRequests(organiser.request, journey.url);
  event = await aFachtag(requests, { title: 'Fachtag im Wandel', inWeeks: 8 });
  visitor = await journey.stranger();
  await registerAs(visitor, journey.inbox, event, aylin);
  const mail = await journey.inbox.mail({ to: aylin.email, subject: /^Anmeldebestätigung/ });
  uid.first = calendarValue(mail.calendar!.content, 'UID')!;
});
afterAll(() => journey?.stop());

describe('an event somebody has registered for', () => {
  story('moves to another day, asks again, and is cancelled at last', {
    'shows how many people are asked again before it is moved': async () => {
      await organiser.goto(`/o/e/${event.id}`);
      await organiser.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
      await organiser.getByRole('menuitem', { name: 'Auf einen anderen Tag verlegen' }).click();
      const dialog = organiser.getByRole('dialog');
      await dialog.getByLabel('Neuer Tag').fill(newDay);
      await dialog.getByLabel('Warum?').fill('Der Saal hat einen Wasserschaden.');
      await dialog.getByText('1 Person mit Platz wird gefragt').waitFor();
      await dialog.getByRole('button', { name: 'Verlegen und 1 Person benachrichtigen' }).click();
      await organiser.getByText('Verlegt. 1 Person bekommt eine Mail').waitFor();
    },

    'sends an update of the same calendar entry that every program takes for newer': async () => {
      const mail = await journey.inbox.mail({ to: aylin.email, subject: /^Neuer Termin/ });
      expect(mail.text).toContain('Der Saal hat einen Wasserschaden.');
      expect(mail.calendar?.method).toBe('REQUEST');
      const entry = mail.calendar!.content;
      expect(lintCalendar(entry)).toEqual([]);
      expect(calendarValue(entry, 'UID')).toBe(uid.first);
      expect(Number(calendarValue(entry, 'SEQUENCE'))).toBeGreaterThan(0);
      expect(calendarValue(entry, 'DTSTART')).toBe(`${newDay.replaceAll('-', '')}T100000`);
    },

    'keeps the place of somebody who says yes to the new day with one button': async () => {
      const mail = await journey.inbox.mail({ to: aylin.email, subject: /^Neuer Termin/ });
      await visitor.goto(linkIn(mail, '/m/'));
      await visitor.getByText('Der Termin ist verlegt.').waitFor();
      await visitor.getByRole('button', { name: 'Ja, ich komme zum neuen Termin' }).click();
      await visitor.getByText('Angemeldet', { exact: true }).waitFor();
    },

    'is cancelled with a reason, and says how many people get it': async () => {
      await organiser.goto(`/o/e/${event.id}`);
      await organiser.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
      await organiser.getByRole('menuitem', { name: 'Termin absagen' }).click();
      const dialog = organiser.getByRole('dialog');
      await dialog.getByLabel('Grund der Absage').fill('Die Referentin ist erkrankt.');
      await dialog.getByRole('button', { name: 'Absagen und 1 Person benachrichtigen' }).click();
      await organiser.getByText('Abgesagt. 1 Person wird benachrichtigt.').waitFor();
    },

    'takes the entry out of every calendar': async () => {
      const mail = await journey.inbox.mail({ to: aylin.email, subject: /^Absage/ });
      expect(mail.text).toContain('Die Referentin ist erkrankt.');
      expect(mail.calendar?.method).toBe('CANCEL');
      const entry = mail.calendar!.content;
      expect(lintCalendar(entry)).toEqual([]);
      expect(calendarValue(entry, 'UID')).toBe(uid.first);
      expect(calendarValue(entry, 'STATUS')).toBe('CANCELLED');
      expect(Number(calendarValue(entry, 'SEQUENCE'))).toBeGreaterThan(1);
    },

    'says so on the public page and on the person’s own': async () => {
      await visitor.goto(`/e/${event.slug}`);
      await visitor.getByText('Abgesagt', { exact: true }).waitFor();
      expect(await visitor.getByRole('button', { name: 'Anmelden' }).count()).toBe(0);
      await visitor.goto(`/m/e/${event.slug}`);
      await visitor.getByText('Dieser Termin findet nicht statt.').waitFor();
    },
  });
});
