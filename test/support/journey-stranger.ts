import type { Page } from 'playwright-core';
import { type CaughtMail, type JourneyInbox, linkIn } from './journey-inbox.js';

export type Guest = Readonly<{ firstName: string; lastName: string; email: string; organisation: string }>;

export const guest = (firstName: string, lastName: string, organisation = 'Berufsschule Lindenau'): Guest => ({
  firstName,
  lastName,
  email: `${firstName}.${lastName}@berufsschule.example.org`.toLowerCase(),
  organisation,
});

/** Counts what a visitor presses: buttons and links, not the fields that are filled in. */
export class Clicks {
  count = 0;

  async on(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
    this.count += 1;
    await page.getByRole(role, { name, exact: typeof name === 'string' }).click();
  }
}

/** Fills in the public form and sends it. The page is the event's; the form must have been on screen for a second. */
export async function applyOn(page: Page, { firstName, lastName, email, organisation }: Guest, clicks = new Clicks()) {
  const drawn = Date.now();
  await page.getByLabel('Vorname').fill(firstName);
  await page.getByLabel('Nachname').fill(lastName);
  await page.getByLabel('Dienstliche E-Mail-Adresse').fill(email);
  await page.getByLabel('Einrichtung', { exact: true }).fill(organisation);
  await page.getByLabel('Bundesland').selectOption('Berlin');
  await page.getByRole('radio', { name: 'seit mehr als 12 Monaten' }).check();
  await page.getByRole('checkbox', { name: /Datenschutzhinweise/ }).check();
  // Faster is a program: the form comes back then and asks to be sent again.
  await page.waitForTimeout(Math.max(0, 1_200 - (Date.now() - drawn)));
  await clicks.on(page, 'button', /^(Anmelden|Auf die Warteliste setzen)$/);
}

/** From the event page to the answer of the confirmation; what comes of it stands on the page then. */
export async function registerAs(
  page: Page,
  inbox: JourneyInbox,
  event: Readonly<{ slug: string; title: string }>,
  someone: Guest,
  clicks = new Clicks(),
): Promise<CaughtMail> {
  await page.goto(`/e/${event.slug}`);
  await applyOn(page, someone, clicks);
  await page.getByRole('heading', { name: 'Fast geschafft' }).waitFor();
  const mail = await inbox.mail({ to: someone.email, subject: /bestätigen/i });
  clicks.count += 1;
  await page.goto(linkIn(mail, '/bestaetigen/'));
  await clicks.on(page, 'button', 'Anmeldung bestätigen');
  await page.getByRole('heading', { name: /Sie (sind angemeldet|stehen auf der Warteliste)/ }).waitFor();
  return mail;
}
