import type { Page } from 'playwright-core';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, type JourneyEvent } from '../support/journey-fachtag.js';
import { linkIn } from '../support/journey-inbox.js';
import { inviteEverybody } from '../support/journey-invitations.js';
import { Clicks, guest } from '../support/journey-stranger.js';

type Invited = Readonly<{ personId: string; firstName: string; organisationName: string; email: string }>;

let journey: Journey;
let organiser: OrganiserRequests;
let event: JourneyEvent;
let invited: readonly Invited[];

/** An organiser invites their whole network to a day on site and online. */
beforeAll(async () => {
  journey = await Journey.start();
  const team = await journey.signedIn();
  organiser = new OrganiserRequests(team.request, journey.url);
  event = await aFachtag(organiser, { title: 'Fachtag mit Einladung', isHybrid: true });
  const people = await organiser.get<{ rows: Invited[] }>(`/api/events/${event.id}/recipients?excluded=none&size=100`);
  invited = people.rows.filter(({ organisationName }) => organisationName !== '');
  await inviteEverybody(organiser, event.id);
  await journey.passHold();
}, 180_000);
afterAll(() => journey?.stop());

/** Presses the button of their invitation, as a mail program shows it, in a browser that runs no scripts. */
async function openFromMail({ email }: Invited, clicks = new Clicks()): Promise<Page> {
  const mail = await journey.inbox.mail({ to: email, subject: `Einladung: ${event.title}` });
  const page = await journey.stranger({ javaScriptEnabled: false });
  await page.setContent(mail.html!);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), clicks.on(page, 'link', 'Zusagen')]);
  return opened;
}

const answerOf = async ({ personId }: Invited) => {
  type Answers = { rows: { personId: string; state: string; registration: string | null }[] };
  const { rows } = await organiser.get<Answers>(`/api/events/${event.id}/answers?size=100`);
  const { state, registration } = rows.find((one) => one.personId === personId)!;
  return { state, registration };
};

it('is a place after three clicks, without JavaScript and with nothing typed', async () => {
  const person = invited[0]!;
  const clicks = new Clicks();
  const page = await openFromMail(person, clicks);
  await page.getByRole('radio', { name: /^Vor Ort/ }).click();
  clicks.count += 1;
  expect(await answerOf(person)).toEqual({ state: 'sent', registration: null });
  await clicks.on(page, 'button', 'Verbindlich anmelden');
  await page.getByText('Sie sind angemeldet.').waitFor();
  expect(clicks.count).toBe(3);
  expect(await answerOf(person)).toEqual({ state: 'accepted', registration: 'confirmed' });
  await journey.inbox.mail({ to: person.email, subject: `Anmeldebestätigung: ${event.title}` });
});

it('may be forwarded: whoever got it registers with a mailbox of their own, and the invited one has not answered', async () => {
  const person = invited[1]!;
  const page = await openFromMail(person);
  const newcomer = guest('Ines', 'Falk');
  await page.getByRole('link', { name: 'Das bin nicht ich, oder jemand anderes kommt' }).click();
  await page.getByRole('radio', { name: `zusätzlich zu ${person.firstName}` }).click();
  await page.getByLabel('Vorname').fill(newcomer.firstName);
  await page.getByLabel('Nachname').fill(newcomer.lastName);
  await page.getByLabel('Dienstliche E-Mail-Adresse').fill(newcomer.email);
  await page.getByRole('radio', { name: /^Online/ }).click();
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.getByRole('heading', { name: 'Bitte noch bestätigen' }).waitFor();
  await page.goto(linkIn(await journey.inbox.mail({ to: newcomer.email, subject: /bestätigen/i }), '/bestaetigen/'));
  await page.getByRole('button', { name: 'Anmeldung bestätigen' }).click();
  await page.getByRole('heading', { name: 'Sie sind angemeldet' }).waitFor();
  expect(await answerOf(person)).toEqual({ state: 'sent', registration: null });
});
