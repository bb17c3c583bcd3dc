import { nextYear } from './journey-fachtag.js';
import { entry, office, type PageEntry } from './journey-page-entry.js';
import { beginMailing, chooseAllListed, decideStep, dialog, fromMenu, openFirstRow, press } from './journey-steps.js';

/** The year of the series that the pages are shown with: the next one, which is all ahead. */
const YEAR = nextYear();
const FAULTY = 'Am Montag, 30. Februar, treffen wir uns wie 2024 mit {Vornahme}.\n\n- {Vorname}\n- [Raum]';

/** Of the organiser app. */
export const officePages: readonly PageEntry[] = [
  office('today', '/'),
  office('events', '/termine'),
  office('events-past', '/termine?zeit=vergangen'),
  office('event-new', '/termine/neu'),
  office('draft', ({ events }) => `/e/${events.draft.id}`),
  entry('preview', 'organiser', ({ events }) => `/vorschau/${events.draft.id}`, ''),
  office('discard', ({ events }) => `/e/${events.draft.id}`, fromMenu(/Entwurf löschen|Delete draft/)),
  office('overview', ({ ids }) => `/e/${ids.demoEvent}`),
  office('overview-held', ({ ids }) => `/e/${ids.heldEvent}`),
  office('overview-cancelled', ({ events }) => `/e/${events.cancelled.id}`),
  office('overview-moved', ({ events }) => `/e/${events.moved.id}`),
  office('move', ({ ids }) => `/e/${ids.demoEvent}`, fromMenu(/anderen Tag|another day/)),
  office('cancel', ({ ids }) => `/e/${ids.demoEvent}`, fromMenu(/absagen|Cancel/)),
  office('edit', ({ events }) => `/e/${events.draft.id}/bearbeiten`),
  office('programme', ({ ids }) => `/e/${ids.demoEvent}/programm`),
  office('programme-item', ({ ids }) => `/e/${ids.demoEvent}/programm`, dialog(/ bearbeiten$|^Edit /)),
  office('invitations', ({ ids }) => `/e/${ids.demoEvent}/einladungen`),
  office('invitations-people', ({ ids }) => `/e/${ids.demoEvent}/einladungen?teil=empfaenger`),
  office('invitations-answers', ({ ids }) => `/e/${ids.demoEvent}/einladungen?teil=antworten`),
  office(
    'invitations-confirm',
    ({ events }) => `/e/${events.full.id}/einladungen`,
    dialog(/^(\d+ Person(en)? einladen|Invite \d+ (people|person))$/),
  ),
  office(
    'invitations-add',
    ({ ids }) => `/e/${ids.demoEvent}/einladungen?teil=empfaenger`,
    dialog(/^(Person hinzufügen|Add a person)$/),
  ),
  ...(['mail', 'change', 'skip', 'send'] as const).map((what) => ({
    ...office(`invitations-step-${what}`, ({ ids }) => `/e/${ids.demoEvent}/einladungen`, decideStep(what)),
    isFramed: true,
  })),
  office(
    'invitations-segments',
    ({ ids }) => `/e/${ids.demoEvent}/einladungen?teil=empfaenger`,
    dialog(/^(Verteiler wählen|Choose segments)$/),
  ),
  office('invitations-cancelled', ({ events }) => `/e/${events.cancelled.id}/einladungen`),
  office('participants', ({ ids }) => `/e/${ids.demoEvent}/teilnehmende`),
  office('participants-waiting', ({ events }) => `/e/${events.full.id}/teilnehmende`),
  office('participants-cancelled', ({ events }) => `/e/${events.cancelled.id}/teilnehmende`),
  office('participant', ({ ids }) => `/e/${ids.demoEvent}/teilnehmende?wer=${ids.member}`),
  office('participant-new', ({ ids }) => `/e/${ids.demoEvent}/teilnehmende/neu`),
  office('attendance', ({ ids }) => `/e/${ids.heldEvent}/anwesenheit`),
  office('attendance-early', ({ ids }) => `/e/${ids.demoEvent}/anwesenheit`),
  office('attendance-today', ({ events }) => `/e/${events.today.id}/anwesenheit`),
  office('attendance-report', ({ events }) => `/e/${events.today.id}/anwesenheit/bericht`),
  office('matrix', '/anwesenheit'),
  office('matrix-heat', '/anwesenheit?farben=an&wer=einrichtungen'),
  office('matrix-chosen', '/anwesenheit?wer=personen', chooseAllListed),
  office('matrix-empty', '/anwesenheit?von=2199-01-01'),
  office('persons', '/personen'),
  office('persons-found', '/personen?suche=Quast'),
  office('person', ({ ids }) => `/personen/${ids.person}`),
  office('person-new', '/personen/neu'),
  office('organisations', '/einrichtungen'),
  office('organisation', ({ ids }) => `/einrichtungen/${ids.organisation}`),
  office('organisation-new', '/einrichtungen/neu'),
  office('reports-take-in', '/projekte', dialog(/^(Projekt aufnehmen|Take in a project)$/)),
  office('reports', '/projekte'),
  office('report-open', ({ ids }) => `/projekte?meldung=${ids.report}`),
  office('report-accept', ({ ids }) => `/projekte?meldung=${ids.report}`, dialog(/^(Annehmen|Accept)$/)),
  office('report-known', ({ ids }) => `/projekte?meldung=${ids.report}`, dialog(/^(Bekannt|Known)$/)),
  office('report-ask', ({ ids }) => `/projekte?meldung=${ids.report}`, dialog(/^(Rückfrage|Ask)$/)),
  office('report-hand-over', ({ ids }) => `/projekte?meldung=${ids.report}`, dialog(/^(Übergeben|Hand over)$/)),
  office('register', '/projekte/register'),
  office('promise', '/projekte/register', openFirstRow),
  office('promise-search', '/projekte/register', async (page) => {
    await openFirstRow(page);
    await dialog(/^(Ansprechperson suchen|Look for a contact)$/)(page);
  }),
  office('promise-invited', '/projekte/register?suche=Ausbildungsbotschaft', openFirstRow),
  office('promise-try', '/projekte/register', async (page) => {
    await openFirstRow(page);
    await dialog(/^(Anruf oder Brief notieren|Note a call or letter)$/)(page);
  }),
  office('promise-replace', '/projekte/register?suche=Azubi-Mobil', async (page) => {
    await openFirstRow(page);
    await fromMenu(/^(Ansprechperson ersetzen|Replace contact)$/)(page);
  }),
  office('promise-replace-row', '/projekte/register?suche=Azubi-Mobil', async (page) => {
    await page
      .getByRole('button', { name: /^(Weitere Schritte|More steps): / })
      .first()
      .click();
    await page.getByRole('menuitem', { name: /^(Ansprechperson ersetzen|Replace contact)$/ }).click();
    await page.getByRole('dialog').waitFor();
  }),
  office('promise-hold', '/projekte/register?suche=Lehrlinge', async (page) => {
    await openFirstRow(page);
    await fromMenu(/^(Einladung anhalten|Hold the invitation)$/)(page);
  }),
  office('promise-end', '/projekte/register', async (page) => {
    await openFirstRow(page);
    await fromMenu(/^(Zusage beenden|End the promise)$/)(page);
  }),
  office('promise-join', '/projekte/register', async (page) => {
    await openFirstRow(page);
    await fromMenu(/^(Mit anderem Projekt zusammenführen|Join with another project)$/)(page);
  }),
  office('register-record', '/projekte/register/nachweis'),
  office('projects', '/projekte/alle'),
  office('project', ({ ids }) => `/projekte/${ids.project}`),
  office('project-end', ({ ids }) => `/projekte/${ids.project}`, fromMenu(/^(Beenden|End)$/)),
  office('project-new', '/projekte/neu'),
  office('groups', '/gruppen'),
  office('group', ({ ids }) => `/gruppen/${ids.group}`),
  office('group-admit', ({ ids }) => `/gruppen/${ids.group}`, dialog(/^(Mitglied aufnehmen|Admit a member)$/)),
  office('group-new', '/gruppen/neu'),
  office('segments', '/verteiler'),
  office('segment-new', '/verteiler/neu', press(/^(Bedingung hinzufügen|Add a condition)$/)),
  office('segment', ({ ids }) => `/verteiler/${ids.segment}`),
  office('segment-edit', ({ ids }) => `/verteiler/${ids.segment}`, press(/^(Bearbeiten|Edit)$/)),
  office('segment-remove', ({ ids }) => `/verteiler/${ids.segment}`, fromMenu(/Verteiler löschen|Delete segment/)),
  office('series-list', '/reihen'),
  office('series-new', '/reihen/neu'),
  office('series', ({ ids }) => `/reihen/${ids.series}?jahr=${YEAR}`),
  office('series-members', ({ ids }) => `/reihen/${ids.expectingSeries}?jahr=${YEAR}`),
  office('series-edit', ({ ids }) => `/reihen/${ids.series}`, press(/^(Bearbeiten|Edit)$/)),
  office(
    'series-year',
    ({ ids }) => `/reihen/${ids.series}?jahr=${YEAR}`,
    dialog(/^(\d+ Termine anlegen|Create \d+ events)$/),
  ),
  office('series-next', ({ ids }) => `/reihen/${ids.series}`, dialog(/Einzelnen Termin anlegen|Create a single event/)),
  office('series-end', ({ ids }) => `/reihen/${ids.series}`, fromMenu(/Reihe beenden|End series/)),
  office('series-adopt', ({ ids }) => `/reihen/${ids.series}`, fromMenu(/Termin zuordnen|Assign an event/)),
  office('series-timeline', ({ ids }) => `/reihen/${ids.series}/fristen`),
  office('network-settings', '/netz'),
  office('usual-timelines', '/netz/fristen?art=online'),
  office('usual-timeline-step', '/netz/fristen', async (page) => {
    await dialog(/^(Einladung|Invitation)$/)(page);
    await page
      .getByRole('status')
      .filter({ hasText: /wäre|would/ })
      .waitFor();
  }),
  office('mails', '/postausgang'),
  office('mailings', '/postausgang/e-mails'),
  office('mailing', ({ ids }) => `/postausgang/e-mails/${ids.mailing}`),
  office('mailing-nothing-begun', '/postausgang/e-mails/neu'),
  office('mailing-new', ({ ids }) => `/e/${ids.demoEvent}/teilnehmende`, beginMailing('')),
  office('mailing-faults', ({ ids }) => `/e/${ids.demoEvent}/teilnehmende`, beginMailing(FAULTY)),
  office('mailing-segment', ({ ids }) => `/verteiler/${ids.segment}`, beginMailing('')),
  office('mailing-templates', '/postausgang/vorlagen'),
  office('mailing-template', ({ ids }) => `/postausgang/vorlagen/${ids.mailingTemplate}`),
  office('mail', ({ ids }) => `/postausgang/${ids.mail}`),
  office('returns', '/ruecklauf'),
  office('return-settled', '/ruecklauf', dialog(/^Anders erledigen$|^Settle otherwise$/)),
  office('account', '/konto'),
  office('missing-in-app', '/gibt-es-nicht'),
  entry('team', 'caretaker', '/team', '/o'),
];
