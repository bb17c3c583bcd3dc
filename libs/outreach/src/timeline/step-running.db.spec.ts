import { type AnEvent, anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import type { StepKind } from './step-kind.rules.js';
import { StepRunning } from './step-running.service.js';
import { TimelinePlanning } from './timeline-planning.service.js';

describe('a step whose time has come', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(OutreachModule);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.reset();
    await world.sql.query(`update outreach_step set state = 'skipped'`);
  });

  const run = () => world.get(StepRunning).runDue();
  /** A Fachtag on 19 May 2026 whose timeline has begun. */
  async function aFachtag(more: EventOverrides = {}): Promise<AnEvent> {
    const { id: networkId } = await aNetwork(world.sql, { land: 'HE' });
    const event = await anEvent(world.sql, networkId, { closes: '2026-05-05T23:59', ...more });
    await world.get(TimelinePlanning).planDue();
    return event;
  }
  const stepOf = async (event: AnEvent, kind: StepKind) =>
    (
      await world.database.query<{ id: string; state: string; reason: string | null; recipients: number | null }>(
        'select id, state, reason, recipients from outreach_step where event_id = $1 and kind = $2',
        [event.id, kind],
      )
    )[0]!;
  const mailsOf = (event: AnEvent) =>
    world.database.query<{ template: string; name: string; batch: string; parameters: Record<string, unknown> }>(
      `select template, to_name as name, batch_id as batch, parameters from mail_message where event_id = $1 order by to_name, id`,
      [event.id],
    );
  const readers = async (event: AnEvent) => (await mailsOf(event)).map(({ template, name }) => `${template} ${name}`);
  const invite = async (
    event: AnEvent,
    state: string,
    { sentAt = '2026-01-12T08:00:00Z', ...person }: Readonly<{ sentAt?: string; lastName?: string }> = {},
  ) => {
    const invited = await aPerson(world.sql, event.networkId, { firstName: 'Ute', ...person });
    await anInvitation(world.sql, event, invited, { state, sent_at: sentAt });
    return invited.id;
  };
  const at = (instant: string) => new Date(instant);
  const seat = async (event: AnEvent, lastName: string, status: Parameters<typeof aRegistration>[2], more = {}) => {
    const { id } = await aPerson(world.sql, event.networkId, { firstName: 'Ute', lastName });
    return aRegistration(world.sql, event, status, { person_id: id, ...more });
  };

  it('E1: names the own deadline of whoever was invited late, and the general one to everybody else', async () => {
    const event = await aFachtag({ closes: '2026-05-04T23:59' });
    await invite(event, 'sent', { lastName: 'Early' });
    // Five working days later is 5 May: the first of May is none.
    await invite(event, 'sent', { lastName: 'Late', sentAt: '2026-04-27T06:00:00Z' });
    await world.sql.query(
      `update outreach_step set state = 'skipped' where event_id = $1 and kind <> 'second_reminder'`,
      [event.id],
    );
    world.at('2026-04-30T07:00:00Z');
    await run();
    const mails = await world.database.query<{ until: string; isOwn: boolean; name: string; good: Date }>(
      `select to_name as name, parameters->>'until' as until, (parameters->>'isOwnDeadline')::boolean as "isOwn",
         good_until as good
       from mail_message where event_id = $1 order by to_name`,
      [event.id],
    );
    expect(mails).toEqual([
      {
        name: 'Ute Early',
        until: expect.stringMatching(/^Montag, 4\. Mai.* 23:59/),
        isOwn: false,
        good: at('2026-05-04T21:59:00Z'),
      },
      {
        name: 'Ute Late',
        until: expect.stringMatching(/^Dienstag, 5\. Mai.* 23:59/),
        isOwn: true,
        good: at('2026-05-05T21:59:00Z'),
      },
    ]);
  });

  it('sends nothing before it', async () => {
    const event = await aFachtag();
    await invite(event, 'sent');
    world.at('2026-04-14T06:59:00Z');
    await world.sql.query(`update outreach_step set state = 'skipped' where kind in ('save_the_date', 'invitation')`);
    expect(await run()).toBe(0);
    expect(await mailsOf(event)).toEqual([]);
  });

  it('R3: reminds those who were invited and have not answered, and nobody else', async () => {
    const event = await aFachtag();
    for (const state of ['sent', 'accepted', 'declined', 'declined_interested', 'bounced', 'revoked'] as const) {
      await invite(event, state, { lastName: state });
    }
    await invite(event, 'sent', { lastName: 'Just', sentAt: '2026-04-12T08:00:00Z' });
    await world.sql.query(`update person set objection_at = '2026-02-01' where id = $1`, [await invite(event, 'sent')]);
    for (const wish of ["paused_until = '2026-04-14'", "asked_at = '2026-02-01'", "only_types = '{stammtisch}'"]) {
      const spared = await invite(event, 'sent', { lastName: 'Spared' });
      await world.sql.query(
        'insert into invitation_preference (person_id, network_id, updated_at) values ($1, $2, now())',
        [spared, event.networkId],
      );
      await world.sql.query(`update invitation_preference set ${wish} where person_id = $1`, [spared]);
    }
    const registered = await invite(event, 'sent', { lastName: 'Registered' });
    await aRegistration(world.sql, event, 'confirmed', { person_id: registered });
    await world.sql.query(`update outreach_step set state = 'skipped' where kind in ('save_the_date', 'invitation')`);
    world.at('2026-04-14T07:00:00Z');
    expect(await run()).toBe(1);
    expect(await readers(event)).toEqual(['invitation-reminder Ute sent']);
    const step = await stepOf(event, 'reminder');
    expect(step).toMatchObject({ state: 'sent', recipients: 1 });
    expect((await mailsOf(event))[0]!.batch).toBe(step.id);
    expect(await world.historyOf(event.id)).toContain('timeline.step-sent');
  });

  it('happens once, however many workers there are', async () => {
    const event = await aFachtag();
    for (let person = 0; person < 5; person += 1) await invite(event, 'sent');
    await world.sql.query(`update outreach_step set state = 'skipped' where kind in ('save_the_date', 'invitation')`);
    world.at('2026-04-14T07:00:00Z');
    const settled = await Promise.all([run(), run(), run()]);
    expect(settled.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await mailsOf(event)).toHaveLength(5);
    expect(await run()).toBe(0);
    expect(await mailsOf(event)).toHaveLength(5);
  });

  it('invites by a wave whose batch it is, says the organiser’s own words first, and reaches nobody twice', async () => {
    const event = await aFachtag();
    const { id: guest } = await aPerson(world.sql, event.networkId, { lastName: 'Guest' });
    await world.sql.query(
      `insert into guest (event_id, person_id, network_id, kind, created_at) values ($1, $2, $3, 'added', now())`,
      [event.id, guest, event.networkId],
    );
    await world.sql.query(`update outreach_step set texts = '{"de":"Diesmal mit Frühstück.\\n\\nBis bald!"}'`);
    world.at('2026-03-24T08:00:00Z');
    await run();
    const step = await stepOf(event, 'invitation');
    expect(step).toMatchObject({ state: 'sent', recipients: 1 });
    const [mail] = await mailsOf(event);
    expect(mail).toMatchObject({ template: 'invitation', batch: step.id });
    expect(mail!.parameters.preface).toEqual(['Diesmal mit Frühstück.', 'Bis bald!']);
    const invited = await world.sql.query<unknown[]>('select 1 from invitation where wave_id = $1', [step.id]);
    expect(invited).toHaveLength(1);
  });

  it('that reaches nobody is skipped, and says so', async () => {
    const event = await aFachtag();
    world.at('2026-03-24T08:00:00Z');
    await run();
    expect(await stepOf(event, 'invitation')).toMatchObject({ state: 'skipped', reason: 'nobody', recipients: 0 });
  });

  it('makes up for a worker that was away, without a bunch', async () => {
    const event = await aFachtag();
    await seat(event, 'Kallweit', 'confirmed');
    world.at('2026-05-18T10:00:00Z');
    await run();
    expect(await readers(event)).toEqual(['access-link Ute Kallweit']);
    expect(await stepOf(event, 'participant_info')).toMatchObject({ state: 'missed', reason: 'overtaken' });
    expect(await stepOf(event, 'reminder')).toMatchObject({ state: 'skipped', reason: 'registration_closed' });
  });

  it('tells people with a place what they need, and nobody without one', async () => {
    const event = await aFachtag();
    await seat(event, 'Seated', 'confirmed');
    await seat(event, 'Asked', 'pending_reconfirmation', { respond_by: '2026-05-15T08:00:00Z' });
    for (const status of ['waitlisted', 'cancelled', 'requested', 'rejected'] as const)
      await seat(event, status, status);
    await world.sql.query('update outreach_step set state = $2 where event_id = $1 and due_at < $3', [
      ...[event.id, 'skipped', '2026-05-11T00:00:00Z'],
    ]);
    world.at('2026-05-11T07:00:00Z');
    await run();
    expect(await readers(event)).toEqual(['participant-info Ute Asked', 'participant-info Ute Seated']);
    world.at('2026-05-12T07:00:00Z');
    await run();
    const coming = (await mailsOf(event)).filter(({ template }) => template === 'are-you-coming');
    expect(coming.map(({ parameters }) => parameters.isAsked)).toEqual([true, false]);
  });

  it('reaches in the last hour those who take part online', async () => {
    const event = await aFachtag({ format: 'hybrid' });
    await seat(event, 'There', 'confirmed');
    await seat(event, 'Remote', 'confirmed', { mode: 'online' });
    await world.sql.query(
      `update outreach_step set state = 'skipped' where event_id = $1 and kind <> 'last_reminder'`,
      [event.id],
    );
    world.at('2026-05-19T07:00:00Z');
    await run();
    expect(await readers(event)).toEqual(['access-link Ute Remote']);
    expect((await mailsOf(event))[0]!.parameters).toMatchObject({ isLast: true, time: '10:00\u00a0Uhr' });
  });

  it('follows up by what became of everybody, once somebody says that it took place, and names the next date', async () => {
    const event = await aFachtag();
    const next = await anEvent(world.sql, event.networkId, { startsLocal: '2026-11-10T10:00', title: 'Im Herbst' });
    await seat(event, 'Attended', 'attended');
    await seat(event, 'Seated', 'confirmed');
    await seat(event, 'Absent', 'no_show');
    await seat(event, 'Excused', 'cancelled', { cancelled_by: 'person' });
    await seat(event, 'Removed', 'cancelled', { cancelled_by: 'organiser' });
    await invite(event, 'sent', { lastName: 'Silent' });
    await invite(event, 'declined', { lastName: 'Declined' });
    await world.sql.query(`update event set state = 'running' where id = $1`, [event.id]);
    world.at('2026-05-20T07:00:00Z');
    await run();
    expect(await mailsOf(event)).toEqual([]);
    await world.sql.query(`update event set state = 'held' where id = $1`, [event.id]);
    await run();
    const said = (await mailsOf(event)).map(
      ({ name, parameters: { hasCome, absence } }) => `${name} ${absence ?? (hasCome ? 'came' : 'unrecorded')}`,
    );
    expect(said).toEqual([
      ...[
        'Ute Absent absent',
        'Ute Attended came',
        'Ute Excused excused',
        'Ute Seated unrecorded',
        'Ute Silent silent',
      ],
    ]);
    expect((await mailsOf(event))[0]!.parameters.next).toMatchObject({ title: next.title });
  });

  it('leaves nothing behind when its transaction does not end', async () => {
    const event = await aFachtag();
    await invite(event, 'sent');
    await world.sql.query(`update outreach_step set state = 'skipped' where kind in ('save_the_date', 'invitation')`);
    world.at('2026-04-14T07:00:00Z');
    await world.sql.query(
      `alter table history_entry add constraint broken check (action <> 'timeline.step-sent') not valid`,
    );
    await expect(run()).rejects.toThrow('did not run');
    expect([await mailsOf(event), (await stepOf(event, 'reminder')).state]).toEqual([[], 'planned']);
    await world.sql.query('alter table history_entry drop constraint broken');
    await run();
    expect([(await mailsOf(event)).length, (await stepOf(event, 'reminder')).state]).toEqual([1, 'sent']);
  });
});
