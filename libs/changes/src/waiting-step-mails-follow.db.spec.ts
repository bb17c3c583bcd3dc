import { systemCaller } from '#libs/kernel';
import { StepRunning, TimelinePlanning } from '#libs/outreach';
import { anAgendaItem, anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { ChangesModule } from './changes.module.js';
import { EventChanges } from './event-changes.service.js';

const organiser = systemCaller('test');

describe('mails of a step that wait to leave when something happens to their event', () => {
  let world: World;
  let networkId: string;
  let event: { id: string; networkId: string };
  beforeAll(async () => {
    world = await aWorld(ChangesModule);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.reset();
    await world.sql.query(`update outreach_step set state = 'skipped'`);
    networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
    event = await anEvent(world.sql, networkId, {
      type: 'arbeitskreis',
      closes: null,
      cancelUntil: null,
      capacity: 20,
    });
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
    await world.get(TimelinePlanning).planDue();
  });

  const person = (lastName: string) => aPerson(world.sql, networkId, { firstName: 'Ada', lastName });
  const invite = async (lastName: string) => anInvitation(world.sql, event, await person(lastName));
  const seat = async (lastName: string) =>
    aRegistration(world.sql, event, 'confirmed', { person_id: (await person(lastName)).id });
  /** Runs the step at its own time: its mails wait in the outbox, for there is no worker. */
  const run = async (kind: string) => {
    await world.sql.query(
      `update outreach_step set state = 'skipped' where event_id = $1 and kind <> $2 and state = 'planned'`,
      [event.id, kind],
    );
    const [step] = await world.database.query<{ due: Date }>(
      'select due_at as due from outreach_step where event_id = $1 and kind = $2',
      [event.id, kind],
    );
    world.at(step!.due.toISOString());
    await world.get(StepRunning).runDue();
  };
  const leave = (lastName: string, columns = `status = 'sent'`) =>
    world.sql.query(`update mail_message set ${columns} where event_id = $1 and to_name = $2`, [
      event.id,
      `Ada ${lastName}`,
    ]);
  const mails = async (template: string) =>
    (
      await world.database.query<{ name: string; status: string; when: string; full: string | null }>(
        `select to_name as name, status, parameters->'event'->>'when' as when, parameters->>'isFull' as full
         from mail_message where event_id = $1 and template = $2 order by to_name`,
        [event.id, template],
      )
    ).map(({ name, status, when }) => `${name} ${status} ${/\d+\. \w+|\d\d:\d\d/g.exec(when)?.[0]}`);
  const step = async (kind: string) =>
    (
      await world.database.query<{ state: string; due: string; recipients: number | null }>(
        `select state, recipients, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as due
         from outreach_step where event_id = $1 and kind = $2`,
        [event.id, kind],
      )
    )[0];
  const plan = (startsLocal: string, version = 1) => ({
    ...{ version, reason: 'Der Saal ist belegt.', startsLocal, endsLocal: `${startsLocal.slice(0, 10)}T18:00` },
  });

  it('name the new hour when it is retimed, and nobody whose mail has left gets it again', async () => {
    for (const name of ['left', 'tried', 'waiting']) await invite(name);
    await run('reminder');
    await leave('left');
    // A mail server that was busy is asked again later.
    await leave('tried', 'attempts = 1');
    await world.get(EventChanges).change(organiser, event.id, plan('2026-05-19T14:00'));
    const hours = await world.database.query<{ name: string; when: string }>(
      `select to_name as name, parameters->'event'->>'when' as when from mail_message
       where event_id = $1 and template = 'invitation-reminder' order by to_name`,
      [event.id],
    );
    expect(hours.map(({ name, when }) => `${name} ${/\d\d:\d\d/.exec(when)![0]}`)).toEqual([
      'Ada left 10:00',
      'Ada tried 14:00',
      'Ada waiting 14:00',
    ]);
    expect(await step('reminder')).toMatchObject({ state: 'sent', recipients: 3 });
  });

  it('wait for their new day when it moves before any of them has left', async () => {
    await seat('seated');
    await run('access_link');
    expect(await mails('access-link')).toEqual(['Ada seated queued 19. Mai']);
    await world.get(EventChanges).move(organiser, event.id, plan('2026-06-16T10:00'));
    expect(await mails('access-link')).toEqual([]);
    expect(await step('access_link')).toEqual({ state: 'planned', recipients: null, due: '2026-06-15' });
    await run('access_link');
    expect(await mails('access-link')).toEqual(['Ada seated queued 16. Juni']);
  });

  it('name the new day for the rest when some have left', async () => {
    for (const name of ['left', 'waiting']) await seat(name);
    await run('access_link');
    await leave('left');
    await world.get(EventChanges).move(organiser, event.id, plan('2026-06-16T10:00'));
    expect(await mails('access-link')).toEqual(['Ada left sent 19. Mai', 'Ada waiting queued 16. Juni']);
    expect(await step('access_link')).toMatchObject({ state: 'sent', recipients: 2 });
  });

  it('do not remind those whom the move asks again', async () => {
    for (const name of ['left', 'waiting']) await invite(name);
    await run('reminder');
    await leave('left');
    // To an earlier day: no time for another reminder.
    await world.get(EventChanges).move(organiser, event.id, plan('2026-05-18T10:00'));
    expect(await mails('invitation-reminder')).toEqual(['Ada left sent 19. Mai']);
    expect(await mails('invitation-moved')).toEqual(['Ada left queued 18. Mai', 'Ada waiting queued 18. Mai']);
    expect(await step('reminder')).toMatchObject({ state: 'sent', recipients: 1 });
  });

  it('say that it is full when its places are made fewer', async () => {
    for (const name of ['one', 'two']) await seat(name);
    await world.sql.query(`insert into place_counter (event_id, mode, confirmed) values ($1, 'on_site', 2)`, [
      event.id,
    ]);
    await invite('silent');
    await run('reminder');
    const isFull = async () =>
      (
        await world.database.query<{ full: boolean }>(
          `select (parameters->>'isFull')::boolean as full from mail_message
           where event_id = $1 and template = 'invitation-reminder'`,
          [event.id],
        )
      ).map(({ full }) => full);
    expect(await isFull()).toEqual([false]);
    const modes = [{ mode: 'on_site', capacity: 2, reserved: 0 }] as const;
    await world.get(EventChanges).resize(organiser, event.id, { version: 1, modes });
    expect(await isFull()).toEqual([true]);
  });

  it('E15: do not leave once it is cancelled, and whose invitation has not left is told nothing', async () => {
    await seat('seated');
    const guest = await person('on hold');
    await world.sql.query(
      `insert into guest (event_id, person_id, network_id, kind, created_at) values ($1, $2, $3, 'added', now())`,
      [event.id, guest.id, networkId],
    );
    await run('invitation');
    expect(await mails('invitation')).toHaveLength(1);
    await world.sql.query(`update outreach_step set state = 'planned' where event_id = $1 and kind = 'access_link'`, [
      event.id,
    ]);
    await run('access_link');
    await leave('seated', 'attempts = 1');
    await world.get(EventChanges).cancel(organiser, event.id, { version: 1, reason: 'Bahnstreik' });
    expect([await mails('invitation'), await mails('access-link')]).toEqual([[], []]);
    expect((await mails('event-cancelled')).map((line) => line.split(' queued')[0])).toEqual(['Ada seated']);
  });
});
