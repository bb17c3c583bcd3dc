import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, type JourneyEvent } from '../support/journey-fachtag.js';
import { linkIn } from '../support/journey-inbox.js';
import { story } from '../support/story.js';

const NEXT = '3-netzwerktreffen-azubi-lotsen';
const MOVED = 'Brücken ins Handwerk';
const LATE = 'Startklar Seehafen';
const first = 'ute.kallweit@bruecken.example.org';
const second = 'ida.brandt@bruecken.example.org';
const late = 'jale.demir@startklar.example.org';

type Promised = Readonly<{ id: string; event: Readonly<{ title: string }> | null; welcome: object | null }>;

let journey: Journey;
let organiser: Page;
let requests: OrganiserRequests;
let next: Readonly<{ id: string; title: string; networkId: string }>;
let old: string;

beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.signedIn();
  requests = new OrganiserRequests(organiser.request, journey.url);
  const { rows } = await requests.get<{ rows: (typeof next & { slug: string })[] }>('/api/events?size=100');
  next = rows.find(({ slug }) => slug === NEXT)!;
});
afterAll(() => journey?.stop());

/** Told on the telephone, and accepted with somebody to write to: another journey does so by hand. */
async function promise(name: string, contact: Readonly<{ firstName: string; lastName: string; email: string }>) {
  const { id } = await requests.post<{ id: string }>(`/api/networks/${next.networkId}/reports`, {
    ...{ channel: 'phone', project: { name } },
  });
  const { version } = await requests.get<{ version: number }>(`/api/reports/${id}`);
  const project = { name, carrier: { name: `Träger von ${name}`, city: 'Hohenau' } };
  await requests.post(`/api/reports/${id}/accept`, { version, project, contact });
  const { obligationId } = await requests.get<{ obligationId: string }>(`/api/reports/${id}`);
  return () => requests.get<Promised>(`/api/promises/${obligationId}`);
}

/** Its row in the register. */
async function rowOf(project: string) {
  await organiser.goto(`/o/projekte/register?suche=${encodeURIComponent(project)}`);
  const row = organiser.getByRole('listitem').filter({ hasText: project });
  await row.waitFor();
  return row;
}

/** Says yes by the button in the mail, without a script. */
async function saysYes(html: string): Promise<void> {
  const page = await journey.stranger({ javaScriptEnabled: false });
  await page.setContent(html);
  const [invited] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Zusagen' }).click(),
  ]);
  await invited.getByRole('button', { name: 'Verbindlich anmelden' }).click();
  await invited.getByText('Sie sind angemeldet.').waitFor();
}

describe('E6: a contact who changes before the answer', () => {
  story('hands the invitation on, and whoever speaks for the project now registers', {
    'is invited first': async () => {
      await promise(MOVED, { firstName: 'Ute', lastName: 'Kallweit', email: first });
      await (await rowOf(MOVED)).getByRole('link', { name: MOVED }).click();
      await organiser.getByRole('button', { name: `Jetzt nachladen: ${MOVED}` }).click();
      await organiser.getByText('Die Einladung geht in einer Minute hinaus.').waitFor();
      await journey.passHold();
      old = linkIn(await journey.inbox.mail({ to: first, subject: `Einladung für ${MOVED}` }), '/i/');
    },

    'is replaced in the row of the register': async () => {
      const row = await rowOf(MOVED);
      await row.getByRole('button', { name: new RegExp(MOVED) }).click();
      await organiser.getByRole('menuitem', { name: 'Ansprechperson ersetzen' }).click();
      const dialog = organiser.getByRole('dialog');
      await dialog.getByLabel('Vorname').fill('Ida');
      await dialog.getByLabel('Nachname').fill('Brandt');
      await dialog.getByLabel('E-Mail-Adresse').fill(second);
      await dialog.getByLabel('Woher genau?').fill('Von der Zentrale am Telefon genannt');
      await dialog.getByRole('button', { name: 'Ersetzen' }).click();
      await organiser.getByText('Ersetzt.', { exact: false }).waitFor();
    },

    'has a link that holds no longer, and says whom to ask': async () => {
      const page = await journey.stranger();
      await page.goto(old);
      await page.getByText('Diese Einladung gilt nicht mehr', { exact: false }).first().waitFor();
      expect(await page.locator('main').innerText()).toMatch(/\d{3,}|@/);
      expect(await page.locator('main').innerText()).not.toContain('Brandt');
    },

    'is followed by one who gets one mail with both, and registers': async () => {
      // It is written by itself within a minute, and held for another one.
      await eventually(async () => {
        await journey.passHold();
        return (await journey.inbox.subjects(second)).length > 0;
      }, 120_000);
      const mail = await journey.inbox.mail({ to: second, subject: `Einladung für ${MOVED}` });
      expect(mail.text).toContain('/widerspruch/');
      expect(await journey.inbox.subjects(second)).toHaveLength(1);
      await saysYes(mail.html!);
      await journey.inbox.mail({ to: second, subject: `Anmeldebestätigung: ${next.title}` });
      expect((await journey.inbox.subjects(first)).map(({ subject }) => subject)).not.toContainEqual(
        expect.stringContaining('Anmeldebestätigung'),
      );
    },
  });
});

describe('E2: a project that is told of when the next gathering is near', () => {
  let near: JourneyEvent;
  let look: () => Promise<Promised>;

  story('is welcome at short notice, and promised the one after it all the same', {
    'is promised the following gathering': async () => {
      near = await aFachtag(requests, { title: 'Fachtag in drei Tagen', inWeeks: 3 / 7, closesDaysBefore: 1 });
      const { version } = await requests.get<{ version: number }>(`/api/events/${near.id}`);
      await requests.patch(`/api/events/${near.id}`, { version, guaranteeRelevant: true });
      look = await promise(LATE, { firstName: 'Jale', lastName: 'Demir', email: late });
      expect((await look()).event?.title).toBe(next.title);
    },

    'is invited to the near one by one press in the register': async () => {
      const row = await rowOf(LATE);
      await row.getByRole('button', { name: `Kurzfristig einladen: ${LATE} zu ${near.title}`, exact: false }).click();
      await organiser.getByText('Die Zusage bleibt, wie sie ist.', { exact: false }).waitFor();
      await journey.passHold();
    },

    'says yes in the mail': async () => {
      const mail = await journey.inbox.mail({ to: late, subject: `Kurzfristig willkommen: ${near.title}` });
      await saysYes(mail.html!);
      await journey.inbox.mail({ to: late, subject: `Anmeldebestätigung: ${near.title}` });
    },

    'keeps its promise for the one after it': async () => {
      const { event, welcome } = await look();
      expect(event?.title).toBe(next.title);
      expect(welcome).toMatchObject({ came: 'answered' });
      expect(await (await rowOf(LATE)).innerText()).toContain(next.title);
    },
  });
});
