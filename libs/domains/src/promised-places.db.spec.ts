import { EventChanges } from '#libs/changes';
import type { EventFormat } from '#libs/events';
import { systemCaller } from '#libs/kernel';
import { InvitationAnswers } from '#libs/outreach';
import {
  findPlaceDifferences,
  OwnRegistration,
  PlacesQueries,
  RegistrationQueries,
  Registrations,
  Waitlist,
} from '#libs/registration';
import { anApplication } from '../../../test/factories/applications.factory.js';
import { organiserIn, personBehind } from '../../../test/factories/callers.factory.js';
import { anAgendaItem, anEvent, type AnEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { anAttempt, aPromise, type APromise } from '../../../test/factories/obligations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(DomainsModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

type Mode = 'on_site' | 'online';

/** Two places, one of them kept for promised projects until registration closes in March. */
async function aStage(format: EventFormat = 'in_person', promised = 2, online = 50) {
  const modes = (format === 'hybrid' ? (['on_site', 'online'] as const) : (['on_site'] as const)).map((mode) => ({
    ...{ mode, capacity: mode === 'online' ? online : 2, reserved: mode === 'online' ? 0 : 1 },
  }));
  const event = await anEvent(
    world.sql,
    networkId,
    { format, modes, startsLocal: '2026-03-19T10:00', closes: '2026-03-05T18:00' },
    { guarantee_relevant: true },
  );
  const next = await anEvent(world.sql, networkId, { startsLocal: '2026-05-19T10:00' }, { guarantee_relevant: true });
  const invite = async (personId: string, reasons = '[]') => {
    const id = await anInvitation(world.sql, event, { id: personId }, { reasons, sent_at: world.clock.now() });
    const accept = async (mode: Mode = 'on_site') => {
      const { status, place } = await world.get(InvitationAnswers).accept(personBehind(personId), id, { mode });
      return `${status} ${place}`;
    };
    return accept;
  };
  const guest = async (mode?: Mode) => (await invite((await aPerson(world.sql, networkId)).id))(mode);
  const projects = [];
  for (let count = 0; count < promised; count += 1) {
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    await anAttempt(world.sql, promise, event.id, promise.contact.id);
    const reasons = JSON.stringify([{ kind: 'obligation', name: promise.project.name }]);
    projects.push({ ...promise, accept: await invite(promise.contact.id, reasons) });
  }
  return { event, next, guest, projects, invite };
}

/** Who fills in the public form under the address and name of this person, and follows the link in the mail. */
async function byTheForm(event: AnEvent, { contact }: Pick<APromise, 'contact'>, isKnown = false) {
  const [{ id, ...names }] = (await world.sql.query(
    `select id, email, salutation, title, first_name as "firstName", last_name as "lastName" from person where id = $1`,
    [contact.id],
  )) as [{ id: string }];
  const application = anApplication(event.id, { ...names, via: 'public' });
  const registrations = world.get(Registrations);
  if (isKnown) {
    const { status, place } = await registrations.apply(personBehind(id), application);
    return `${status} ${place}`;
  }
  await registrations.request({ ...systemCaller('test'), actor: { kind: 'public' } }, application);
  const [asked] = await world.sql.query<{ id: string }[]>(
    `select id from registration where event_id = $1 and person_id = $2 and status = 'requested'`,
    [event.id, id],
  );
  await registrations.confirm(personBehind(id), { id: asked!.id, eventId: event.id });
  const [row] = await world.sql.query<{ said: string }[]>(
    `select status || ' ' || place as said from registration where id = $1`,
    [asked!.id],
  );
  return row!.said;
}

const registrationOf = async (eventId: string, { contact }: Readonly<{ contact: Readonly<{ id: string }> }>) => {
  const [row] = await world.sql.query<{ id: string; said: string }[]>(
    `select id, status || ' ' || mode as said from registration where event_id = $1 and person_id = $2`,
    [eventId, contact.id],
  );
  return row!;
};
const aFullOne = async (online: number) => {
  const stage = await aStage('hybrid', 2, online);
  await stage.guest();
  await stage.projects[0]!.accept();
  await stage.projects[1]!.accept();
  return { ...stage, waiting: stage.projects[1]! };
};
const organiser = systemCaller('test');

const promise = async (id: string) => {
  const [row] = await world.sql.query<{ event: string; refusedBy: string[] }[]>(
    'select bound_event_id as event, refused_by as "refusedBy" from obligation where id = $1',
    [id],
  );
  return row!;
};

describe('E18: a place for a promised project', () => {
  it('is kept although the gathering is full for everybody else', async () => {
    const { guest, projects, event } = await aStage();
    expect([await guest(), await guest()]).toEqual(['confirmed regular', 'waitlisted regular']);
    expect(await projects[0]!.accept()).toBe('confirmed guarantee');
    expect(await promise(projects[0]!.id)).toEqual({ event: event.id, refusedBy: [] });
  });

  it('is everybody’s once registration has closed', async () => {
    const { event, guest, projects } = await aStage();
    expect(await guest()).toBe('confirmed regular');
    await world.sql.query(`update event set registration_closes_at = '2026-02-02T08:15:00Z' where id = $1`, [event.id]);
    world.at('2026-02-02T08:30:00Z');
    expect(await guest()).toBe('confirmed regular');
    expect(await projects[0]!.accept()).toBe('waitlisted guarantee');
  });

  it('is everybody’s once it has begun, where registration has no deadline: whoever comes to the door has it', async () => {
    const { event, guest } = await aStage();
    expect(await guest()).toBe('confirmed regular');
    await world.sql.query('update event set registration_closes_at = null where id = $1', [event.id]);
    const comes = async () => {
      const walkIn = anApplication(event.id, { via: 'walk_in' });
      return (await world.get(Registrations).apply(organiserIn(networkId), walkIn)).status;
    };
    const free = async () => (await world.get(PlacesQueries).ofEvent(event.id))[0]!.free;
    world.at('2026-03-17T09:00:00Z');
    expect(await free()).toBe(0);
    world.at('2026-03-19T09:30:00Z');
    expect(await free()).toBe(1);
    expect(await comes()).toBe('confirmed');
  });

  it('is not said to be given in turn from any day, where registration has no deadline: once it has begun none is offered', async () => {
    const { event, guest } = await aStage();
    await world.sql.query('update event set registration_closes_at = null where id = $1', [event.id]);
    expect([await guest(), await guest()]).toEqual(['confirmed regular', 'waitlisted regular']);
    const [waiting] = await world.sql.query<{ id: string }[]>(
      `select id from registration where event_id = $1 and status = 'waitlisted'`,
      [event.id],
    );
    expect(await world.get(RegistrationQueries).get(organiserIn(networkId).scope, waiting!.id)).toMatchObject({
      waitReason: { code: 'places-are-reserved', until: null },
    });
  });

  it('that is not there reopens the promise in the same commit, and binds it to the next gathering', async () => {
    const { guest, projects, event, next } = await aStage();
    await guest();
    await projects[0]!.accept();
    expect(await projects[1]!.accept()).toBe('waitlisted guarantee');
    expect(await promise(projects[1]!.id)).toEqual({ event: next.id, refusedBy: [event.id] });
    expect(await world.historyOf(projects[1]!.id)).toEqual(['obligation.refused', 'obligation.bound']);
  });

  it('may be online: as long as there is one nothing is reopened, and nobody is moved online by itself', async () => {
    const { guest, waiting, event } = await aFullOne(2);
    await guest('online');
    await world.get(Waitlist).moveUp(event.id);
    expect((await registrationOf(event.id, waiting)).said).toBe('waitlisted on_site');
    expect(await promise(waiting.id)).toEqual({ event: event.id, refusedBy: [] });
  });

  it('that is gone online too, later, reopens the promise of whoever waits on site, who goes on waiting', async () => {
    const { guest, waiting, event, next } = await aFullOne(1);
    expect(await guest('online')).toBe('confirmed regular');
    expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
    expect(await world.historyOf(waiting.id)).toEqual(['obligation.refused', 'obligation.bound']);
    expect((await registrationOf(event.id, waiting)).said).toBe('waitlisted on_site');
    // A place that comes after all is theirs first.
    const [seat] = await world.sql.query<{ id: string }[]>(
      `select id from registration where event_id = $1 and mode = 'on_site' and status = 'confirmed' and place = 'regular'`,
      [event.id],
    );
    await world.get(OwnRegistration).cancel(organiser, seat!.id);
    expect((await registrationOf(event.id, waiting)).said).toBe('offered on_site');
    expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
  });

  it('that goes because there are fewer places online reopens it as well', async () => {
    const { waiting, event, next } = await aFullOne(5);
    const modes = [
      { mode: 'on_site', capacity: 2, reserved: 1 },
      { mode: 'online', capacity: 0, reserved: 0 },
    ] as const;
    await world.get(EventChanges).resize(organiser, event.id, { version: 1, modes });
    expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
  });

  it('that goes because the gathering is in person only now reopens it as well', async () => {
    const { waiting, event, next } = await aFullOne(5);
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-03-19T10:00' });
    await world.get(EventChanges).change(organiser, event.id, { version: 1, format: 'in_person', reason: 'Kein Netz' });
    expect((await registrationOf(event.id, waiting)).said).toBe('waitlisted on_site');
    expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
  });

  it('is enough for one of the project: whoever else waits reopens nothing', async () => {
    const { guest, projects, invite, event } = await aStage();
    const colleague = await aPerson(world.sql, networkId);
    await anAttempt(world.sql, projects[0]!, event.id, colleague.id);
    const accept = await invite(colleague.id, JSON.stringify([{ kind: 'obligation', name: 'Zwei' }]));
    await guest();
    await projects[0]!.accept();
    expect(await accept()).toBe('waitlisted guarantee');
    expect(await promise(projects[0]!.id)).toEqual({ event: event.id, refusedBy: [] });
  });
});

describe('E18: places of the other mode that come after all', () => {
  const told = async ({ contact }: Pick<APromise, 'contact'>) =>
    world.sql.query<{ online: boolean | null; onSite: boolean | null }[]>(
      `select (parameters->>'hasOnline')::boolean as online, (parameters->>'hasOnSite')::boolean as "onSite"
       from mail_message where person_id = $1 and template = 'registration-waitlisted' order by created_at, id`,
      [contact.id],
    );
  const rows = async (id: string, eventId: string) =>
    (
      await world.sql.query<{ attempts: number; invitations: number }[]>(
        `select (select count(*)::int from obligation_attempt where obligation_id = $1) as attempts,
           (select count(*)::int from invitation i join obligation_attempt a using (event_id, person_id)
            where a.obligation_id = $1 and i.event_id = $2) as invitations`,
        [id, eventId],
      )
    )[0];
  const resize = (event: AnEvent, version: number, online: number, onSite = 2) =>
    world.get(EventChanges).resize(organiser, event.id, {
      version,
      modes: [
        { mode: 'on_site', capacity: onSite, reserved: 1 },
        { mode: 'online', capacity: online, reserved: 0 },
      ],
    });

  it('bind the promise to the gathering again, and its contact hears so once, without a second invitation', async () => {
    const { waiting, event, next } = await aFullOne(0);
    expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
    await resize(event, 1, 5);
    expect(await promise(waiting.id)).toEqual({ event: event.id, refusedBy: [] });
    expect(await told(waiting)).toEqual([
      { online: null, onSite: null },
      { online: true, onSite: null },
    ]);
    await resize(event, 2, 0);
    expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
    await resize(event, 3, 5);
    expect(await promise(waiting.id)).toEqual({ event: event.id, refusedBy: [] });
    expect(await told(waiting)).toHaveLength(2);
    expect(await rows(waiting.id, event.id)).toEqual({ attempts: 1, invitations: 1 });
    expect((await registrationOf(event.id, waiting)).said).toBe('waitlisted on_site');
  });

  it('on site are told to whoever waits online', async () => {
    const { guest, projects, event } = await aStage('hybrid', 1, 0);
    await guest();
    await resize(event, 1, 0, 1);
    const [waiting] = projects;
    expect(await waiting!.accept('online')).toBe('waitlisted guarantee');
    expect((await promise(waiting!.id)).refusedBy).toEqual([event.id]);
    await resize(event, 2, 0, 4);
    expect(await promise(waiting!.id)).toEqual({ event: event.id, refusedBy: [] });
    expect((await told(waiting!)).at(-1)).toEqual({ online: null, onSite: true });
  });

  it.each(['somebody was asked to the next gathering', 'registration has closed'])(
    'bring nothing back once %s',
    async (why) => {
      const { waiting, event, next } = await aFullOne(0);
      if (why.startsWith('somebody')) await anAttempt(world.sql, waiting, next.id, waiting.contact.id);
      else world.at('2026-03-05T18:00:00Z');
      await resize(event, 1, 5);
      expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
      expect(await told(waiting)).toHaveLength(1);
    },
  );

  it('bring nothing back once the gathering has begun, be it that its registration never closes', async () => {
    const { waiting, event, next } = await aFullOne(0);
    await world.sql.query('update event set registration_closes_at = null where id = $1', [event.id]);
    await world.sql.query(`update event_mode set capacity = 5 where event_id = $1 and mode = 'online'`, [event.id]);
    world.at('2026-03-19T09:30:00Z');
    await world.get(Waitlist).moveUp(event.id);
    expect(await promise(waiting.id)).toEqual({ event: next.id, refusedBy: [event.id] });
    expect(await told(waiting)).toHaveLength(1);
  });
});

describe('E18: whoever speaks for a promised project and comes by the public form', () => {
  const taken = async (eventId: string) =>
    (await world.sql.query('select reserved_taken as taken from place_counter where event_id = $1', [eventId]))[0];

  it.each([
    ['were asked before', true, false],
    ['were not asked yet', false, false],
    ['are known by their link', false, true],
  ])('has the place that is kept: they %s', async (_, isAsked, isKnown) => {
    const { event, guest, projects } = await aStage('in_person', isAsked ? 1 : 0);
    const [project = await aPromise(world.sql, networkId, { eventId: event.id })] = projects;
    expect([await guest(), await guest()]).toEqual(['confirmed regular', 'waitlisted regular']);
    expect(await byTheForm(event, project!, isKnown)).toBe('confirmed guarantee');
    expect(await taken(event.id)).toEqual({ taken: 1 });
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  it('has no more of it than by the invitation: its promise goes on where none is left', async () => {
    const { event, next, guest, projects } = await aStage('in_person', 1);
    await guest();
    await projects[0]!.accept();
    const late = await aPromise(world.sql, networkId, { eventId: event.id });
    expect(await byTheForm(event, late)).toBe('waitlisted guarantee');
    expect(await promise(late.id)).toEqual({ event: next.id, refusedBy: [event.id] });
  });

  it('has none that is kept for a gathering to which the promise is not bound, nor once it has ended', async () => {
    const { event, next, guest } = await aStage('in_person', 0);
    await guest();
    const elsewhere = await aPromise(world.sql, networkId, { eventId: next.id });
    const ended = { outcome: 'released', release_cause: 'objection', ended_at: '2026-01-28T09:00:00Z' };
    const over = await aPromise(world.sql, networkId, { eventId: event.id, ...ended });
    for (const one of [elsewhere, over]) expect(await byTheForm(event, one)).toBe('waitlisted regular');
    expect(await taken(event.id)).toEqual({ taken: 0 });
  });
});
