import { AttendanceConfirmation } from '#libs/attendance';
import { EventChanges } from '#libs/changes';
import {
  Acceptance,
  AddedProjects,
  FollowedReports,
  Informing,
  Objections,
  Reporting,
  ReportNewsRound,
} from '#libs/intake';
import { signLink, systemCaller, systemScope } from '#libs/kernel';
import {
  EngagementQueries,
  Fulfilment,
  LateInvitations,
  LedgerBalance,
  LedgerCheck,
  LedgerProofs,
  WaveAccounts,
} from '#libs/ledger';
import { MailDelivery, Suppressions } from '#libs/mail';
import { MembershipService } from '#libs/networks';
import { InvitationAnswers, Invitations, RecipientQueries, SightingQueries } from '#libs/outreach';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent } from '../../../test/factories/events.factory.js';
import { aGroup, aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { aReportForm, aStranger } from '../../../test/factories/report-forms.factory.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

/** A dozen were there, whoever they were. */
const HELD = { version: 0, restAbsent: true, headcount: 12 };
const REPORTER = 'aylin@seehafen.example.org';
const CONTACT = 'kontakt@praxisstart.example.org';

let server: MailServer;
let world: World;
let networkId: string;
let organiser: ReturnType<typeof organiserIn>;
beforeAll(async () => {
  server = await MailServer.start();
  world = await aWorldWith({ smtpUrl: server.url }, DomainsModule);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});
beforeEach(async () => {
  world.reset();
  server.recipients.splice(0);
  await world.sql.query('delete from mail_message');
  // One address brings five a day.
  await world.sql.query('delete from reporter');
  networkId = (await aNetwork(world.sql, { mailbox: 'netz@lindengau.example.org' })).id;
  organiser = organiserIn(networkId);
});

const fachtag = (startsLocal: string, more: Parameters<typeof anEvent>[2] = {}) =>
  anEvent(
    world.sql,
    networkId,
    { startsLocal, modes: [{ mode: 'on_site', capacity: 20, reserved: 3 }], ...more },
    { guarantee_relevant: true },
  );

/** Minutes go by, and everything that is due goes out by SMTP. @returns whom it went to */
async function minutesPass(minutes: number): Promise<readonly string[]> {
  world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
  await world.get(Informing).sweep();
  await world.get(LateInvitations).sendDue();
  await world.get(Fulfilment).settle();
  await world.get(ReportNewsRound).tell();
  for (const lane of ['priority', 'bulk'] as const) await world.get(MailDelivery).deliver(lane);
  return server.recipients.splice(0);
}

async function report(contact = CONTACT, eventId?: string): Promise<string> {
  const input = aReportForm({ contact: { name: 'Kim Muster', email: contact }, reporter: { email: REPORTER } });
  const place = { networkId, channel: 'event_desk', eventId, language: 'de' } as const;
  return (await world.get(Reporting).report(aStranger, place, input)).id;
}

async function accept(id: string, email = CONTACT, known?: Readonly<{ id: string }>): Promise<void> {
  const [{ version }] = (await world.sql.query('select version from project_report where id = $1', [id])) as [
    { version: number },
  ];
  const project = { name: `PraxisStart ${email}`, carrier: { name: 'Werkhof', city: 'Hohenau' } };
  const contact = known ?? { firstName: 'Kim', lastName: 'Muster', email };
  await world.get(Acceptance).accept(organiser, { id, version }, { project, contact });
}

async function inviteEverybody({ id }: AnEvent): Promise<void> {
  const { counts } = await world.get(RecipientQueries).list(organiser.scope, id, {}, { page: 1, size: 1 });
  await world.get(Invitations).send(organiser, id, { expected: counts.invited });
}

async function sayYes({ id }: AnEvent): Promise<void> {
  const [invitation] = await world.sql.query<{ id: string }[]>('select id from invitation where event_id = $1', [id]);
  await world.get(InvitationAnswers).enter(organiser, invitation!.id, { answer: 'accepted', mode: 'on_site' });
}

const registrations = (email: string) =>
  world.sql.query<{ eventId: string; status: string; place: string }[]>(
    `select r.event_id as "eventId", r.status, r.place from registration r join person p on p.id = r.person_id
     where p.email = $1 and p.network_id = $2 order by r.requested_at`,
    [email, networkId],
  );
/** All that the network holds of a report that was kept: its course, its proof, the history, who came. */
async function wholeStory(reportId: string) {
  const [report] = await world.sql.query<{ projectId: string; obligationId: string; personId: string }[]>(
    `select r.project_id as "projectId", r.obligation_id as "obligationId", c.person_id as "personId"
     from project_report r join contact_role c on c.project_id = r.project_id where r.id = $1`,
    [reportId],
  );
  const { projectId, obligationId, personId: contactId } = report!;
  const histories = await Promise.all(
    [reportId, projectId, obligationId, contactId].map((one) => world.historyOf(one)),
  );
  const { engagement } = await world.get(EngagementQueries).get(organiser.scope, projectId);
  const { entries: proof } = await world.get(LedgerProofs).one(organiser.scope, obligationId);
  const course = await world.get(FollowedReports).find(reportId);
  return { projectId, contactId, histories, engagement, proof, course, came: await registrations(CONTACT) };
}

const follow = async (id: string) => (await world.get(FollowedReports).find(id))!.promise!;
const balance = () => world.get(LedgerBalance).of(organiser.scope, networkId);

it('goes from a word at the desk to a place that was kept for it, and the promise is kept once the day was held', async () => {
  const [told, next] = [await fachtag('2026-02-02T08:00', { state: 'held' }), await fachtag('2026-05-19T10:00')];
  const id = await report(CONTACT, told.id);
  expect(await minutesPass(60)).toEqual([REPORTER]);
  await accept(id);
  // What was accepted may be taken back for a while; then whoever was named is told, and whoever told hears so.
  expect([...(await minutesPass(60))].sort()).toEqual([REPORTER, CONTACT].sort());
  expect(await follow(id)).toMatchObject({ event: { title: next.title }, invitedAt: null });
  await inviteEverybody(next);
  expect([...(await minutesPass(5))].sort()).toEqual([REPORTER, CONTACT].sort());
  expect((await follow(id)).invitedAt).not.toBeNull();
  await sayYes(next);
  expect(await minutesPass(5)).toEqual([CONTACT]);
  expect(await registrations(CONTACT)).toEqual([{ eventId: next.id, status: 'confirmed', place: 'guarantee' }]);
  expect(await balance()).toMatchObject({ byStanding: { responded: 1 }, gaps: [] });

  world.at('2026-05-19T16:00:00Z');
  await world.sql.query(`update event set state = 'running' where id = $1`, [next.id]);
  await world.get(AttendanceConfirmation).confirm(organiser, next.id, HELD);
  await minutesPass(24 * 60);
  expect(await balance()).toMatchObject({ byStanding: { fulfilled: 1 }, gaps: [] });

  // Admitted as a member, it stays the same project with the same contact, and everything that was told and proven of it.
  const before = await wholeStory(id);
  expect(before.proof.length).toBeGreaterThan(4);
  const { id: groupId } = await aGroup(world.sql, networkId);
  const membership = { groupId, member: { projectId: before.projectId }, validFrom: '2026-05-20' };
  await world.get(MembershipService).admit(organiser, membership);
  expect(await wholeStory(id)).toEqual(before);
  expect(await world.get(LedgerCheck).check(systemScope)).toMatchObject([{ unaccounted: 0 }]);
  const members = await anEvent(world.sql, networkId, { startsLocal: '2026-09-22T10:00' }, { group_id: groupId });
  const { rows } = await world.get(RecipientQueries).list(organiser.scope, members.id, {}, { page: 1, size: 5 });
  expect(rows).toMatchObject([{ personId: before.contactId, reasons: [{ kind: 'member' }] }]);
  // Told of once more, it is known as a member's, and nothing is promised anew.
  const again = await report(CONTACT);
  expect((await world.get(SightingQueries).list(organiser.scope, again)).knownContacts).toMatchObject([
    { id: before.contactId, isMember: true, hasLapsed: false },
  ]);
});

it('E15: is promised the next day when its own is called off, and whoever told of it reads so', async () => {
  const [first, second] = [await fachtag('2026-05-19T10:00'), await fachtag('2026-09-22T10:00')];
  const id = await report();
  await accept(id);
  await inviteEverybody(first);
  await minutesPass(60);
  await sayYes(first);
  await world.get(EventChanges).cancel(organiser, first.id, { version: await versionOf(first), reason: 'Sturm' });
  expect(await minutesPass(5)).toContain(CONTACT);
  expect(await follow(id)).toMatchObject({ event: { title: second.title }, lostEvent: { title: first.title } });
  expect(await balance()).toMatchObject({ byStanding: { bound: 1 }, gaps: [] });
  await inviteEverybody(second);
  expect(await minutesPass(5)).toContain(CONTACT);
  expect(await balance()).toMatchObject({ byStanding: { invited: 1 }, gaps: [] });
});

it('E5: of a member, a guest of old and a stranger each is told what is right, and the balance is 0 from end to end', async () => {
  const next = await fachtag('2026-05-19T10:00');
  const { id: group } = await aGroup(world.sql, networkId);
  const belongs = async (email: string, until: string | null) => {
    const { id } = await aPerson(world.sql, networkId, { email });
    await world.sql.query(
      `insert into membership (id, network_id, group_id, person_id, role, state, valid_from, valid_to, created_at)
       values (gen_random_uuid(), $1, $2, $3, 'member', $4, '2024-01-01', $5, now())`,
      [networkId, group, id, until === null ? 'active' : 'ended', until],
    );
    return id;
  };
  const [member, former] = ['mitglied@werk.example.org', 'frueher@werk.example.org'];
  const contact = { id: await belongs(member, null) };
  const guest = { id: await belongs(former, '2025-01-01') };
  const [known, lapsed, fresh] = [await report(member), await report(former), await report()];
  expect(await balance()).toMatchObject({ reports: 3, byState: { in_triage: 3 }, gaps: [] });
  const project = { name: 'Zweites Projekt', carrier: { name: 'Werkhof', city: 'Hohenau' } };
  await world.get(Acceptance).alreadyKnown(organiser, { id: known, version: 1 }, { project, contact });
  await accept(lapsed, former, guest);
  await accept(fresh);
  expect(await balance()).toMatchObject({ byState: { already_known: 1, accepted: 2 }, promises: 2, gaps: [] });
  await inviteEverybody(next);
  await minutesPass(60);
  await world.get(AddedProjects).tell();
  await minutesPass(5);
  const written = await world.sql.query<{ to: string; template: string; before: string | null }[]>(
    `select to_address as "to", template, parameters #>> '{before,kind}' as before from mail_message
     where network_id = $1 and to_address <> $2 and status = 'sent' order by 1, 2`,
    [networkId, REPORTER],
  );
  expect(written).toEqual([
    { to: former, template: 'invitation-guarantee', before: 'belonged' },
    { to: CONTACT, template: 'invitation-guarantee', before: null },
    // Who belongs to the network is invited anyway.
    { to: member, template: 'invitation', before: null },
    { to: member, template: 'project-added', before: null },
  ]);
  expect(await balance()).toMatchObject({ byStanding: { invited: 2 }, gaps: [] });
  world.at('2026-05-19T16:00:00Z');
  await world.sql.query(`update event set state = 'running' where id = $1`, [next.id]);
  await world.get(AttendanceConfirmation).confirm(organiser, next.id, HELD);
  await minutesPass(24 * 60);
  expect(await balance()).toMatchObject({
    ...{ reports: 3, promises: 2, acceptedProjects: 2, promisedProjects: 2 },
    ...{ byState: { already_known: 1, accepted: 2 }, byStanding: { fulfilled: 2 }, gaps: [] },
  });
});

it('an objection in the middle of a wave: the promise is let go, nothing is lost, and the wave can be completed', async () => {
  const next = await fachtag('2026-05-19T10:00');
  const other = 'kontakt@nachbar.example.org';
  for (const email of [CONTACT, other]) await accept(await report(email), email);
  await inviteEverybody(next);
  const mailsTo = async () => {
    const rows = await world.sql.query<{ to: string }[]>(
      `select to_address as "to" from mail_message where network_id = $1 and template = 'invitation-guarantee' order by 1`,
      [networkId],
    );
    return rows.map(({ to }) => to);
  };
  expect(await mailsTo()).toEqual([other, CONTACT].sort());
  const [contact] = await world.sql.query<{ id: string }[]>(
    'select id from person where email = $1 and network_id = $2',
    [CONTACT, networkId],
  );
  const claims = { purpose: 'objection', subject: contact!.id, version: 1, expiresOn: 0 } as const;
  await world.get(Objections).object(systemCaller('test'), signLink(world.config.secret, claims));
  expect(await mailsTo()).toEqual([other]);
  const arrived = [...(await minutesPass(5)), ...(await minutesPass(24 * 60))];
  expect(arrived).toContain(other);
  expect(arrived).not.toContain(CONTACT);
  expect(await balance()).toMatchObject({ reports: 2, promises: 2, byStanding: { released: 1, invited: 1 }, gaps: [] });
  const [wave] = await world.sql.query<{ id: string }[]>('select id from invitation_wave where event_id = $1', [
    next.id,
  ]);
  expect(await world.get(WaveAccounts).complete(organiser, wave!.id)).toMatchObject({ id: wave!.id });
});

it('writes nothing to a mailbox that wants nothing, whoever accepts and invites', async () => {
  const next = await fachtag('2026-05-19T10:00');
  await world.within(systemCaller('test'), (tx) =>
    world.get(Suppressions).addWithin(tx, { address: CONTACT, reach: 'invitations', networkId, reason: 'objection' }),
  );
  const [one, other] = [await report(), await report('kontakt@nachbar.example.org')];
  await accept(one);
  await accept(other, 'kontakt@nachbar.example.org');
  await inviteEverybody(next);
  const sent = [...(await minutesPass(60)), ...(await minutesPass(60))];
  expect(sent).toContain('kontakt@nachbar.example.org');
  expect(sent).not.toContain(CONTACT);
});

const versionOf = async ({ id }: AnEvent): Promise<number> => {
  const [row] = await world.sql.query<{ version: number }[]>('select version from event where id = $1', [id]);
  return row!.version;
};
