import type { Page } from 'playwright-core';
import { Journey, OrganiserRequests, SECRET } from '../support/journey.js';
import { aFachtag, type JourneyEvent } from '../support/journey-fachtag.js';
import { linkIn } from '../support/journey-inbox.js';
import { objectionLink } from '../support/journey-invitations.js';
import { story } from '../support/story.js';

const NEXT = '3-netzwerktreffen-azubi-lotsen';
const PROJECT = 'PraxisStart Hohenau';
const reporter = 'aylin.kaya@berufsschule.example.org';
const contact = 'kim.muster@praxisstart.example.org';
const OTHER = 'Lehrwerkstatt Seehafen';
const objecting = 'jan.ostermann@lehrwerkstatt.example.org';

let journey: Journey;
let organiser: Page;
let requests: OrganiserRequests;
let visitor: Page;
let next: Readonly<{ id: string; title: string; version: number }>;
let following: JourneyEvent;
let followed: string;

/** The invitations to the next meeting have gone out already, and the one after it is known. */
beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.signedIn();
  requests = new OrganiserRequests(organiser.request, journey.url);
  const { rows } = await requests.get<{ rows: (typeof next & { slug: string })[] }>('/api/events?size=100');
  next = rows.find(({ slug }) => slug === NEXT)!;
  following = await aFachtag(requests, { title: 'Fachtag danach', inWeeks: 20 });
  const { version } = await requests.get<{ version: number }>(`/api/events/${following.id}`);
  await requests.patch(`/api/events/${following.id}`, { version, guaranteeRelevant: true });
  visitor = await journey.stranger({ javaScriptEnabled: false });
});
afterAll(() => journey?.stop());

/** Tells of a project behind the code on the wall. */
async function tell(project: string, contactWords: string): Promise<void> {
  await visitor.goto(`/e/${NEXT}/projekt-melden`);
  await visitor.getByLabel('Projekt oder Initiative').fill(project);
  await visitor.locator('#carrier').fill('Werkhof Hohenau gGmbH');
  await visitor.locator('#contact').fill(contactWords);
  await visitor.locator('#ownEmail').fill(reporter);
  await visitor.locator('main form[method=post] button').last().click();
  await visitor.locator('ol.stages').waitFor();
}

const openReport = async (): Promise<string> => {
  await visitor.goto(followed);
  return visitor.locator('main').innerText();
};

describe('a project that somebody tells of at a gathering', () => {
  story('is invited to the next one, has its place, and is promised another when that is called off', {
    'is told of behind the code on the wall, in four fields': async () => {
      await tell(PROJECT, `Kim Muster, ${contact}`);
      const mail = await journey.inbox.mail({ to: reporter, subject: `Danke für Ihren Hinweis auf ${PROJECT}` });
      followed = linkIn(mail, '/meldung/');
      expect(await journey.inbox.subjects(contact)).toEqual([]);
    },

    'is accepted by an organiser who has read over it': async () => {
      await organiser.goto('/o/projekte');
      await organiser.getByRole('link', { name: PROJECT }).click();
      await organiser.getByRole('button', { name: 'Annehmen', exact: true }).waitFor();
      const second = await organiser.context().newPage();
      await second.goto(organiser.url());
      await second.getByRole('button', { name: 'Nicht passend', exact: true }).click();
      await organiser.getByRole('button', { name: 'Annehmen', exact: true }).click();
      await organiser.getByRole('dialog').getByRole('button', { name: 'Annehmen', exact: true }).click();
      await organiser.getByText(`„${PROJECT}“ ist entschieden.`).waitFor();
      expect(await openReport()).toContain(`vorgemerkt für „${next.title}“`);
      // Whoever decides in another tab keeps their words, and sees what was decided before them.
      const reason = second.getByRole('dialog').getByRole('textbox').first();
      await reason.fill('Eine andere Region');
      await second.getByRole('dialog').getByRole('button', { name: 'Als nicht passend vermerken' }).click();
      await second.getByText('Jemand anderes hat diese Meldung inzwischen entschieden.', { exact: false }).waitFor();
      expect(await reason.inputValue()).toBe('Eine andere Region');
      await second.getByText('Angenommen', { exact: true }).first().waitFor({ state: 'attached' });
      await second.close();
    },

    'is held, released and invited late in the register': async () => {
      await organiser.goto('/o/projekte/register');
      await organiser.getByLabel('Projekt, Träger oder Vorgangsnummer').fill(PROJECT);
      await organiser.getByRole('link', { name: PROJECT }).click();
      // Somebody wants to call first, and then does not.
      await organiser.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
      await organiser.getByRole('menuitem', { name: 'Einladung anhalten' }).click();
      await organiser.getByRole('dialog').getByLabel('Warum?').fill('Erst anrufen.');
      await organiser.getByRole('dialog').getByRole('button', { name: 'Einladung anhalten' }).click();
      await organiser.getByText(/^Angehalten von /).waitFor();
      await organiser.getByRole('button', { name: 'Freigeben' }).click();
      await organiser.getByText(/^Angehalten von /).waitFor({ state: 'detached' });
      await organiser.getByRole('button', { name: `Jetzt nachladen: ${PROJECT}` }).click();
      await organiser.getByText('Die Einladung geht in einer Minute hinaus.').waitFor();
      await journey.passHold();
    },

    'has a place once its contact says yes': async () => {
      const mail = await journey.inbox.mail({ to: contact, subject: `Einladung für ${PROJECT}: ${next.title}` });
      // Nobody had told them before: the invitation itself says what is known of them, and how to object.
      expect(mail.text).toContain('/widerspruch/');
      const page = await journey.stranger({ javaScriptEnabled: false });
      await page.setContent(mail.html!);
      const [invited] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'Zusagen' }).click(),
      ]);
      await invited.getByRole('button', { name: 'Verbindlich anmelden' }).click();
      await invited.getByText('Sie sind angemeldet.').waitFor();
      await journey.inbox.mail({ to: contact, subject: `Anmeldebestätigung: ${next.title}` });
      expect(await openReport()).toContain(`eingeladen zu „${next.title}“`);
    },

    'leaves alone whoever has objected, whoever names them for another project': async () => {
      const person = { lastName: 'Ostermann', email: objecting, source: 'Hinweis auf einem Fachtag' };
      const { id } = await requests.post<{ id: string }>(`/api/networks/${following.networkId}/persons`, person);
      const page = await journey.stranger();
      await page.goto(objectionLink(id, SECRET));
      await page.getByRole('button', { name: 'Ich widerspreche' }).click();
      await page.getByText('Ihr Widerspruch ist angekommen').first().waitFor();
      await tell(OTHER, `Jan Ostermann, ${objecting}`);
      await organiser.goto('/o/projekte');
      await organiser.getByRole('link', { name: OTHER }).click();
      await organiser.getByRole('button', { name: 'Annehmen', exact: true }).click();
      await organiser.getByRole('dialog').getByRole('button', { name: 'Annehmen', exact: true }).click();
      await organiser.getByText(`„${OTHER}“ ist entschieden.`).waitFor();
      await organiser.goto(`/o/projekte/register?suche=${encodeURIComponent(OTHER)}`);
      const line = organiser.getByRole('listitem').filter({ hasText: OTHER });
      await line.getByText('Kontakt gesucht').waitFor();
      await line.getByRole('link', { name: OTHER }).click();
      await organiser.getByRole('button', { name: 'Ansprechperson suchen' }).waitFor();
      expect(await organiser.getByRole('button', { name: /^Jetzt nachladen/ }).count()).toBe(0);
    },

    'is promised the one after it when its own is called off, and whoever told of it reads so': async () => {
      const { version } = await requests.get<{ version: number }>(`/api/events/${next.id}`);
      await requests.post(`/api/events/${next.id}/cancel`, { version, reason: 'Sturm' });
      const words = await openReport();
      expect(words).toContain(`„${next.title}“`);
      expect(words).toContain('findet nicht statt');
      expect(words).toContain(`vorgemerkt für „${following.title}“`);
      await journey.inbox.mail({ to: contact, subject: /^Absage/ });
      expect(await journey.inbox.subjects(objecting)).toEqual([]);
    },
  });
});
