import { newId } from '#libs/kernel';
import { zoomReport } from '../factories/meeting-reports.factory.js';
import type { WholeNetwork } from '../factories/whole-network.factory.js';
import { validIntakeRequests } from './valid-intake-requests.js';
import type { ValidRequest } from './valid-request.js';

const on = '2026-01-20';
const version = 1;
const hours = { startsLocal: '2026-06-16T10:00', endsLocal: '2026-06-16T16:00' };
const modes = [{ mode: 'on_site', capacity: 60, reserved: 0 }];
const draft = ({ draft: eventId }: WholeNetwork) => ({ eventId });
const waiting = ({ waiting: registrationId }: WholeNetwork) => ({ registrationId });
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const REPORT = Buffer.from(zoomReport([{ name: 'Ute', from: '09:00', to: '10:00' }], '02/02/2026')).toString('base64');

const texts = { texts: { de: { subject: 'Noch eine Frage', body: 'Bis bald!' } } };
const mailing = ({ event: eventId, person }: WholeNetwork) => ({
  ...{ ...texts, eventId, selection: { kind: 'persons', personIds: [person] } },
});

const step = { kind: 'invitation', amount: 9, unit: 'weeks', anchor: 'start', at: '09:00' };

/**
 * For every route that writes into a network: a request with which an organiser of that network succeeds. Sent with
 * the ids of another one it must find nothing and change nothing.
 */
export const validRequests: Readonly<Record<string, ValidRequest>> = {
  ...validIntakeRequests,
  'POST /api/accounts/:accountId/roles': { body: ({ network }) => ({ networkId: network, role: 'organiser' }) },
  'DELETE /api/accounts/:accountId/roles/:networkId/:role': {},
  'POST /api/contact-roles/:contactRoleId/end': { body: () => ({ on }) },
  'PATCH /api/events/:eventId': { path: draft, body: ({ group }) => ({ version, motto: 'Wege', groupId: group }) },
  'PUT /api/events/:eventId/agenda': {
    path: draft,
    body: ({ room, person }) => ({
      version,
      items: [{ minutes: 60, kind: 'input', title: 'Impuls', roomId: room, speakers: [{ personId: person }] }],
    }),
  },
  'POST /api/events/:eventId/announce': { path: draft, body: () => ({ version }) },
  'POST /api/events/:eventId/cancel': {
    body: ({ successor }) => ({ version, reason: 'Sturm', successorEventId: successor }),
  },
  'POST /api/events/:eventId/change': { body: () => ({ version, venueName: 'Rathaus', reason: 'Umbau' }) },
  'POST /api/events/:eventId/close': { body: () => ({ version }) },
  'POST /api/events/:eventId/copy': { body: () => hours },
  'POST /api/events/:eventId/discard': { path: draft, body: () => ({ version }) },
  'POST /api/events/:eventId/document': {
    path: ({ held }) => ({ eventId: held }),
    body: () => ({ version, minutes: 'kept', note: 'Ordner Protokolle' }),
  },
  'POST /api/events/:eventId/archive': {
    path: ({ documented }) => ({ eventId: documented }),
    body: () => ({ version }),
  },
  'POST /api/events/:eventId/attendance/marks': {
    path: ({ begun }) => ({ eventId: begun }),
    body: ({ arrived }) => ({ marks: [{ registrationId: arrived, version: 0, status: 'present' }] }),
  },
  'POST /api/events/:eventId/attendance/confirm': {
    path: ({ begun }) => ({ eventId: begun }),
    body: () => ({ version: 0, restAbsent: true, headcount: 3 }),
  },
  'POST /api/events/:eventId/attendance/corrections': {
    path: ({ held }) => ({ eventId: held }),
    body: ({ attended, scan: scanId }) => ({
      reason: 'Von der Unterschriftenliste',
      marks: [{ registrationId: attended, version: 1, status: 'present', evidence: 'signature', scanId }],
    }),
  },
  'POST /api/events/:eventId/attendance/scans': {
    path: ({ begun }) => ({ eventId: begun }),
    body: () => ({ content: PIXEL }),
  },
  'POST /api/events/:eventId/attendance/scans/:scanId/removal': {
    path: ({ held, scan: scanId }) => ({ eventId: held, scanId }),
    body: () => ({ reason: 'Liste eines anderen Termins' }),
  },
  'POST /api/events/:eventId/check-in-links': { body: () => ({ name: 'Eingang Nord' }) },
  'POST /api/check-in-links/:checkInLinkId/revoke': {},
  'PUT /api/events/:eventId/self-check-in': { body: () => ({ isOn: true }) },
  'POST /api/events/:eventId/attendance/imports': {
    path: ({ begun }) => ({ eventId: begun }),
    body: () => ({ content: REPORT, fileName: 'bericht.csv' }),
  },
  'POST /api/events/:eventId/attendance/imports/preview': {
    path: ({ begun }) => ({ eventId: begun }),
    body: () => ({ content: REPORT }),
  },
  'DELETE /api/events/:eventId/attendance/imports/:importId': {
    path: ({ begun, import: importId }) => ({ eventId: begun, importId }),
  },
  'POST /api/events/:eventId/attendance/imports/decisions': {
    path: ({ begun }) => ({ eventId: begun }),
    body: ({ attendee: attendeeId }) => ({ decisions: [{ attendeeId, version, decision: 'headcount' }] }),
  },
  'POST /api/events/:eventId/attendance/imports/adoptions': {
    path: ({ begun }) => ({ eventId: begun }),
    body: ({ arrived: registrationId }) => ({ people: [{ registrationId, version: 0 }] }),
  },
  'PUT /api/events/:eventId/cover': {
    path: draft,
    body: () => ({ version, cover: { alternativeText: 'Zeichen', content: PIXEL } }),
  },
  'POST /api/events/:eventId/guests': {
    body: ({ member }) => ({ personId: member, kind: 'left_out', reason: 'Urlaub' }),
  },
  'DELETE /api/events/:eventId/guests/:personId': { path: ({ deputy }) => ({ personId: deputy }) },
  'PUT /api/events/:eventId/logos': { path: draft, body: ({ logo }) => ({ version, logoIds: [logo] }) },
  'PUT /api/events/:eventId/modes': { path: draft, body: () => ({ version, modes }) },
  'POST /api/events/:eventId/move': { body: () => ({ version, reason: 'Sturm', ...hours }) },
  'POST /api/events/:eventId/not-held': {
    path: ({ begun }) => ({ eventId: begun }),
    body: () => ({ version, note: 'Sturm' }),
  },
  'PUT /api/events/:eventId/series': { path: draft, body: ({ series }) => ({ version, seriesId: series }) },
  'POST /api/events/:eventId/open': { path: draft, body: () => ({ version }) },
  'POST /api/events/:eventId/places': { body: () => ({ version, modes }) },
  'POST /api/events/:eventId/registrations': {
    body: ({ organisation }) => ({
      ...{ email: `${newId()}@example.org`, firstName: 'Ute', lastName: 'Kallweit', mode: 'on_site' },
      organisationId: organisation,
    }),
  },
  'PUT /api/events/:eventId/rooms': {
    path: draft,
    body: ({ room }) => ({ version, rooms: [{ id: room, name: 'A' }] }),
  },
  'PATCH /api/groups/:groupId': {
    body: ({ person, deputy, member }) => ({
      ...{ version, leadPersonId: person, minuteTakerPersonId: deputy, listKeeperPersonId: member },
    }),
  },
  'POST /api/groups/:groupId/memberships': {
    body: ({ person }) => ({ member: { personId: person }, validFrom: on }),
  },
  'POST /api/groups/:groupId/state': { body: () => ({ version, state: 'paused', reason: 'Pause' }) },
  'DELETE /api/logos/:logoId': {},
  'POST /api/mailings/:mailingId/take-back': {},
  'POST /api/calendar-replies/:calendarReplyId/close': {},
  'POST /api/mails/:mailId/mark-sent': {},
  'POST /api/repair-tasks/:repairTaskId/close': {
    body: ({ deputy }) => ({ outcome: 'other_contact', otherPersonId: deputy }),
  },
  'POST /api/repair-tasks/:repairTaskId/invite': {
    body: ({ deputy: personId }) => ({ personId, reason: 'Für dasselbe Projekt' }),
  },
  'POST /api/mails/:mailId/resend': {},
  'POST /api/networks/:networkId/mails/resend': { body: () => ({ which: 'unclear', seen: 1 }) },
  'POST /api/networks/:networkId/mailing-templates': {
    body: () => ({ name: 'Gruß', texts: { de: { subject: 'Gruß', body: 'Bis bald!' } } }),
  },
  'PATCH /api/mailing-templates/:mailingTemplateId': { body: () => ({ version, name: 'Herzlichen Dank' }) },
  'POST /api/mailing-templates/:mailingTemplateId/remove': { body: () => ({ version }) },
  'POST /api/memberships/:membershipId/activate': {
    path: ({ proposal }) => ({ membershipId: proposal }),
    body: () => ({ on }),
  },
  'POST /api/memberships/:membershipId/end': { body: () => ({ on, reason: 'Umzug' }) },
  'POST /api/memberships/:membershipId/suspend': { body: () => ({ on, reason: 'Elternzeit' }) },
  'PATCH /api/networks/:networkId': {
    body: ({ organisation }) => ({ version, purpose: 'Wege', coordinatingOrganisationId: organisation }),
  },
  'POST /api/networks/:networkId/care': {
    body: ({ person, deputy }) => ({ version, caretakerPersonId: person, deputyPersonId: deputy }),
  },
  'POST /api/networks/:networkId/events': {
    body: ({ group }) => ({ title: 'Fachtag', type: 'fachtag', format: 'in_person', ...hours, groupId: group }),
  },
  'POST /api/networks/:networkId/series': {
    body: ({ group, organisation }) => ({
      ...{ title: 'Arbeitskreis', groupId: group, hostOrganisationIds: [organisation] },
      first: { type: 'arbeitskreis', format: 'in_person', ...hours },
    }),
  },
  'POST /api/networks/:networkId/groups': {
    body: ({ person }) => ({ type: 'working_group', name: 'Arbeitskreis neu', leadPersonId: person }),
  },
  'PUT /api/networks/:networkId/logo': { body: () => ({ version, content: PIXEL }) },
  'POST /api/networks/:networkId/logos': { body: () => ({ alternativeText: 'Zeichen', content: PIXEL }) },
  'POST /api/networks/:networkId/mailings': {
    body: (ids) => ({ ...mailing(ids), id: newId(), recipients: 1, isMeant: false }),
  },
  'POST /api/networks/:networkId/mailings/check': { body: mailing },
  'POST /api/networks/:networkId/mailings/preview': {
    body: ({ event: eventId, registration }) => ({
      ...{ ...texts, eventId, position: 1, selection: { kind: 'registrations', registrationIds: [registration] } },
    }),
  },
  'POST /api/networks/:networkId/mailings/test': { body: (ids) => ({ ...mailing(ids), position: 1 }) },
  'POST /api/networks/:networkId/organisations': {
    body: ({ predecessor }) => ({ name: 'Neue Werkstatt gGmbH', predecessorId: predecessor }),
  },
  'POST /api/networks/:networkId/persons': {
    body: ({ organisation }) => ({ lastName: 'Demir', source: 'Gespräch', organisationId: organisation }),
  },
  'POST /api/networks/:networkId/phase': { body: () => ({ version, phase: 'ended', reason: 'Fertig' }) },
  'POST /api/networks/:networkId/projects': {
    body: ({ carrier }) => ({ name: 'Neues Lotsenprojekt', carrierOrganisationId: carrier }),
  },
  'PATCH /api/organisations/:organisationId': { body: ({ predecessor }) => ({ version, predecessorId: predecessor }) },
  'POST /api/organisations/:organisationId/close': { body: () => ({ version, on }) },
  'PATCH /api/persons/:personId': { body: ({ organisation }) => ({ version, organisationId: organisation }) },
  'POST /api/persons/:personId/consents': {
    body: () => ({ kind: 'photo_portrait', textVersion: '1', evidence: 'Brief' }),
  },
  'POST /api/persons/:personId/consents/:kind/withdraw': {},
  'POST /api/persons/:personId/contact-roles': { body: ({ project }) => ({ projectId: project, validFrom: on }) },
  'POST /api/persons/:personId/revoke-links': { body: () => ({ version }) },
  'POST /api/persons/:personId/state': { body: () => ({ version, state: 'inactive', reason: 'Umzug' }) },
  'PATCH /api/projects/:projectId': { body: ({ carrier }) => ({ version, carrierOrganisationId: carrier }) },
  'POST /api/projects/:projectId/end': {
    body: ({ listed }) => ({ version, on, successorProjectId: listed }),
  },
  'POST /api/projects/:projectId/list': { body: () => ({ from: on }) },
  'POST /api/projects/:projectId/unlist': { path: ({ listed }) => ({ projectId: listed }), body: () => ({ from: on }) },
  'POST /api/events/:eventId/waves': { body: () => ({ expected: 1 }) },
  'PUT /api/events/:eventId/segments': { body: ({ segment }) => ({ seen: [], segmentIds: [segment] }) },
  'POST /api/networks/:networkId/segments': {
    body: ({ group }) => ({
      name: 'Neu',
      criteria: { match: 'all', criteria: [{ is: { kind: 'group', groupId: group } }] },
    }),
  },
  'POST /api/networks/:networkId/segments/meaning': { body: () => ({ criteria: { match: 'all', criteria: [] } }) },
  'PUT /api/segments/:segmentId': {
    body: () => ({ version, name: 'Alle', criteria: { match: 'all', criteria: [] } }),
  },
  'DELETE /api/segments/:segmentId': { body: () => ({ version }) },
  'POST /api/waves/:waveId/take-back': {},
  'POST /api/waves/:waveId/completion': { path: ({ goneWave: waveId }) => ({ waveId }) },
  'POST /api/invitations/:invitationId/answer': { body: () => ({ answer: 'accepted' }) },
  'PATCH /api/steps/:stepId': { body: () => ({ version, dueLocal: '2026-05-13T09:00' }) },
  'POST /api/steps/:stepId/skip': { body: () => ({ version, remark: 'Diesmal nicht' }) },
  'POST /api/steps/:stepId/plan': { path: ({ skipped: stepId }) => ({ stepId }), body: () => ({ version }) },
  'POST /api/steps/:stepId/send': { body: () => ({ version, expected: 1 }) },
  'POST /api/steps/:stepId/test': { body: () => ({ position: 1 }) },
  'POST /api/registrations/:registrationId/cancel': { body: () => ({ reason: 'Krank' }) },
  'POST /api/registrations/:registrationId/give-place': { path: waiting, body: () => ({}) },
  'POST /api/registrations/:registrationId/reject': { path: waiting, body: () => ({ reason: 'Voll' }) },
  'PATCH /api/series/:seriesId': {
    body: ({ group, organisation, successor }) => ({
      ...{ version, groupId: group, hostOrganisationIds: [organisation], templateEventId: successor },
    }),
  },
  'POST /api/series/:seriesId/dates': { body: () => ({ version, like: 'latest', state: 'draft' }) },
  'POST /api/series/:seriesId/end': { body: () => ({ version, reason: 'Die Förderung läuft aus' }) },
  'POST /api/series/:seriesId/years': { body: () => ({ version, year: 2026, state: 'draft' }) },
  'PUT /api/networks/:networkId/timelines/:rhythm': { body: () => ({ version: 0, steps: [step] }) },
  'POST /api/networks/:networkId/timelines/:rhythm/adopt': { body: () => ({ version: 0 }) },
  'POST /api/networks/:networkId/timelines/:rhythm/preview': { body: () => ({ steps: [step] }) },
  'PUT /api/series/:seriesId/timeline': { body: () => ({ version: 0, steps: [step] }) },
  'POST /api/series/:seriesId/timeline/adopt': { body: () => ({ version: 0 }) },
  'POST /api/series/:seriesId/timeline/preview': { body: () => ({ steps: [step] }) },
};

/** The address of a route with these ids in it. */
export function addressIn(path: string, ids: WholeNetwork, request: ValidRequest = {}): string {
  const named: Readonly<Record<string, string>> = {
    role: 'moderator',
    kind: 'recording',
    rhythm: 'group',
    ...request.path?.(ids),
  };
  return path.replace(
    /:(\w+)/g,
    (_, name: string) => named[name] ?? ids[name.replace(/Id$/, '') as keyof WholeNetwork],
  );
}
