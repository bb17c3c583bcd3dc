import type { Page } from 'playwright-core';
import { mine, pathOf, site, type PageEntry, type Unfold } from './journey-page-entry.js';
import { follow, overruled, press, sendForm, sendUnproven, toWishes } from './journey-steps.js';
import type { JourneyWorld } from './journey-world.js';

const DEMO = '3-netzwerktreffen-azubi-lotsen';
const seriesOfMine = ({ ids }: JourneyWorld): string => `/m/reihen/${ids.expectingSeries}/${ids.expectedPerson}`;
const OWN_NAME = /Name und Telefon ändern|Change name and phone/;
const REPORT = '/n/azubi-lotsen/projekt-melden';
const tell = async (page: Page): Promise<void> => {
  await page.locator('#projectName').fill('Lotsenprojekt Hohenau');
  await sendForm(page);
  await page.locator('ol.stages').waitFor();
};

const here = ({ events }: JourneyWorld): string => `/m/e/${events.today.slug}/anwesend`;
const wrongCode = async (page: Page): Promise<void> => {
  await page.locator('#code').fill('000');
  await press(/^(Ich bin da|I am here)$/)(page);
  await page.locator('.fault:not(:empty)').waitFor();
};

const invited = (name: string, state: keyof JourneyWorld['invitations'], rest: string, unfold?: Unfold) =>
  site(name, ({ invitations }) => `${invitations[state]}${rest}`, unfold);

/** For everybody, and behind personal links. */
export const sitePages: readonly PageEntry[] = [
  site('home', '/'),
  site('home-nothing-found', '/?q=gibt-es-nicht'),
  site('network', '/n/azubi-lotsen'),
  site('report-choose', '/projekt-melden'),
  site('report', REPORT),
  site('report-faults', REPORT, sendForm),
  site('report-at-event', `/e/${DEMO}/projekt-melden`),
  site('report-slide', `/e/${DEMO}/neue-projekte`),
  site('report-arrived', REPORT, tell),
  site('initiatives', '/n/azubi-lotsen/initiativen'),
  site('initiatives-nothing-found', '/n/azubi-lotsen/initiativen?q=gibt-es-nicht'),
  site('event-open', `/e/${DEMO}`),
  site('event-hybrid', '/e/3-fachtag-ausbildung-halten'),
  site('event-faults', `/e/${DEMO}`, sendForm),
  site('event-unproven', `/e/${DEMO}`, sendUnproven),
  site('event-full', ({ events }) => `/e/${events.full.slug}`),
  site('event-announced', ({ events }) => `/e/${events.announced.slug}`),
  site('event-cancelled', ({ events }) => `/e/${events.cancelled.slug}`),
  site('event-over', '/e/2-netzwerktreffen-azubi-lotsen'),
  site('thanks', `/e/${DEMO}/danke`),
  site('confirm', ({ links }) => pathOf(links.confirm)),
  site('confirmed', ({ links }) => pathOf(links.confirm), sendForm),
  site('offer', ({ links }) => pathOf(links.offer)),
  invited('invitation', 'open', ''),
  invited('invitation-declining', 'open', '?antwort=absage'),
  invited('invitation-accepted', 'accepted', ''),
  invited('invitation-declined', 'declined', ''),
  invited('invitation-hybrid', 'hybrid', ''),
  invited('invitation-faults', 'hybrid', '', press(/^(Verbindlich anmelden|Register)$/)),
  invited('invitation-cancelled', 'cancelled', ''),
  invited('invitation-passing-on', 'hybrid', '/weitergeben'),
  invited('invitation-handing-over', 'accepted', '/weitergeben'),
  invited('invitation-passing-on-over', 'cancelled', '/weitergeben'),
  invited('invitation-passed-on', 'hybrid', '/weitergegeben'),
  site('stay', ({ links }) => links.wish),
  site('stay-answered', ({ links }) => links.wish, press(/^(Ja, bitte|Yes, please)/)),
  site('objection', ({ links }) => links.objection),
  site('other-contact', ({ links }) => links.otherContact),
  site('objection-done', ({ links }) => links.objected),
  site('room', ({ links }) => links.room),
  site('here-unknown', here),
  site('login', '/login'),
  site('login-sent', '/login/gesendet'),
  site('unsubscribe', ({ links }) => pathOf(links.unsubscribe)),
  site('unsubscribe-less', ({ links }) => pathOf(links.unsubscribe), press(/^(So einladen|Invite me like this)$/)),
  site('missing', '/e/gibt-es-nicht'),
  site('broken-link', '/m/angebot/abgelaufen'),
  site('imprint', '/impressum'),
  site('privacy', '/datenschutz'),
  site('accessibility', '/barrierefreiheit'),
  site('easy-language', '/leichte-sprache'),

  mine('mine', 'registered', '/m'),
  mine('mine-today', 'today', '/m'),
  mine('mine-asked-again', 'asked-again', '/m'),
  mine('mine-called-off', 'called-off', '/m'),
  mine('mine-event-today', 'today', ({ events }) => `/m/e/${events.today.slug}`),
  mine('mine-here', 'today', here),
  mine('mine-here-refused', 'today', here, wrongCode),
  mine('mine-here-no-place', 'registered', here),
  mine('mine-event', 'registered', `/m/e/${DEMO}`),
  mine('mine-waiting', 'waiting', ({ events }) => `/m/e/${events.full.slug}`),
  mine('mine-offered', 'offered', '/m'),
  mine('mine-details', 'registered', `/m/e/${DEMO}/angaben`),
  mine('mine-deputy', 'registered', `/m/e/${DEMO}/vertretung`),
  mine('mine-cancel', 'registered', `/m/e/${DEMO}/absagen`),
  mine('mine-code', 'registered', `/m/e/${DEMO}/qr`),
  mine('mine-name', 'registered', `/m/e/${DEMO}/angaben`, follow(OWN_NAME)),
  mine(
    'mine-name-twice',
    'registered',
    `/m/e/${DEMO}/angaben`,
    overruled(/^(Telefon|Phone)$/, '030 555 01 22', '0170 555 01 33', follow(OWN_NAME)),
  ),
  mine(
    'mine-details-twice',
    'registered',
    `/m/e/${DEMO}/angaben`,
    overruled(/^(Einrichtung|Organisation)$/, 'IHK Nordhafen', 'IHK Nordhafen, Abteilung Ausbildung'),
  ),
  mine('mine-wishes', 'registered', '/m', toWishes),
  mine('mine-series', 'registered', seriesOfMine),
  mine('mine-series-faults', 'registered', seriesOfMine, async (page) => {
    await page.evaluate("document.querySelector('form[data-enhanced]').submit()");
    await page.getByRole('alert').waitFor();
  }),
  mine('mine-report', 'registered', '/m', follow(/^(Neues Projekt melden|Report a new project)/)),
  mine('mine-calendar', 'registered', '/m/kalender'),
  mine('mine-register', 'registered', '/m/e/workshop-betriebe-gewinnen/anmeldung'),

  site('sign-in', '/o/anmelden'),
  site('forgotten', '/o/passwort'),
  site('password', ({ links }) => pathOf(links.password)),
];
