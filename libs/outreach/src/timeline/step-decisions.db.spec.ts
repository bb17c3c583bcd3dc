import { InvalidInput, NotFound } from '#libs/kernel';
import { renderMail } from '#libs/mail';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { StepDecisions } from './step-decisions.service.js';
import type { StepKind } from './step-kind.rules.js';
import { StepPreviews } from './step-preview.service.js';
import { StepRunning } from './step-running.service.js';
import { TimelinePlanning } from './timeline-planning.service.js';
import { TimelineQueries } from './timeline-view.queries.js';

describe('an organiser and the steps of a timeline', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(OutreachModule);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.reset();
    await world.sql.query(`update outreach_step set state = 'skipped'`);
  });

  const decisions = () => world.get(StepDecisions);
  const viewOf = (event: AnEvent) => world.get(TimelineQueries).get(scopeIn([event.networkId]), event.id);
  const stepOf = async (event: AnEvent, kind: StepKind) => (await viewOf(event)).find((step) => step.kind === kind)!;
  async function aFachtag(more: EventOverrides = {}) {
    const { id: networkId } = await aNetwork(world.sql, { land: 'HE' });
    const event = await anEvent(world.sql, networkId, { closes: '2026-05-05T23:59', ...more });
    await world.get(TimelinePlanning).planDue();
    const invite = async (firstName: string) =>
      anInvitation(world.sql, event, await aPerson(world.sql, networkId, { firstName, lastName: 'Kallweit' }));
    await invite('Ada');
    await invite('Ben');
    return { ...event, organiser: organiserIn(networkId) };
  }
  const mailsOf = (event: AnEvent) =>
    world.database.query<{ id: string; name: string; address: string; parameters: never; language: 'de' }>(
      `select id, to_name as name, to_address as address, parameters, language from mail_message where event_id = $1
       order by to_name`,
      [event.id],
    );

  it('see every mail beforehand, with the number of its readers', async () => {
    const event = await aFachtag();
    const rows = (await viewOf(event)).map(({ kind, state, readers, dueLocal }) => ({
      kind,
      state,
      readers,
      dueLocal,
    }));
    expect(rows).toHaveLength(9);
    expect(rows[2]).toEqual({ kind: 'reminder', state: 'planned', readers: 2, dueLocal: '2026-04-14T09:00' });
    await expect(world.get(TimelineQueries).get(scopeIn([]), event.id)).rejects.toThrow(NotFound);
  });

  it('are told beforehand which mail would be the second one of a day, and only of that', async () => {
    const { id: networkId } = await aNetwork(world.sql, { land: 'HE' });
    const event = await anEvent(world.sql, networkId, { closes: '2026-05-14T23:59' });
    await world.get(TimelinePlanning).planDue();
    // Both a week before.
    await world.sql.query(
      `update outreach_step set due_at = '2026-05-12T07:00:00Z' where event_id = $1 and kind = 'participant_info'`,
      [event.id],
    );
    const would = (await viewOf(event)).filter(({ wouldNot }) => wouldNot !== null);
    expect(would.map(({ kind, wouldNot }) => `${kind} ${wouldNot}`)).toEqual(['are_you_coming same_day']);
  });

  it('see of a draft what its timeline will be', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const draft = await anEvent(world.sql, networkId, { state: 'draft' });
    expect((await viewOf(draft)).map(({ id, kind }) => `${id} ${kind}`)[0]).toBe('null save_the_date');
  });

  it('read the very mail that each person gets', async () => {
    const event = await aFachtag();
    const { id } = await stepOf(event, 'reminder');
    const read = (position: number) => world.get(StepPreviews).preview(scopeIn([event.networkId]), id!, position);
    const [first, second, third] = [await read(1), await read(2), await read(3)];
    expect([first, second, third].map(({ person }) => person.name)).toEqual([
      'Ada Kallweit',
      'Ben Kallweit',
      'Ada Kallweit',
    ]);
    world.at('2026-04-14T07:00:00Z');
    await world.get(StepRunning).runDue();
    const sent = (await mailsOf(event)).map((mail) =>
      renderMail(
        { ...mail, template: 'invitation-reminder' },
        { baseUrl: world.config.baseUrl, secret: 'a secret of tests' },
      ),
    );
    const withoutLinks = (text: string) => text.replaceAll(/https?:\S+/g, '…');
    expect(sent.map(({ subject, text }) => [subject, withoutLinks(text)])).toEqual(
      [first, second].map(({ subject, text }) => [subject, withoutLinks(text)]),
    );
  });

  it('send a test to themselves whose links open nothing', async () => {
    const event = await aFachtag();
    const { id } = await stepOf(event, 'reminder');
    const me = { name: 'Jule Wegener', address: 'jule@example.org' };
    await world.get(StepPreviews).test(event.organiser, id!, 2, me);
    const [mail, ...others] = await mailsOf(event);
    expect([mail!.address, others]).toEqual([me.address, []]);
    expect(JSON.stringify(mail!.parameters)).not.toMatch(/"purpose"/);
    expect(JSON.stringify(mail!.parameters)).toContain('So liest Ben Kallweit');
    expect((await stepOf(event, 'reminder')).state).toBe('planned');
  });

  it('choose another day, holiday or not, and words of their own', async () => {
    const event = await aFachtag();
    const { id, version } = await stepOf(event, 'reminder');
    const texts = { de: 'Noch sind Plätze frei.' };
    await decisions().change(event.organiser, id!, { version, dueLocal: '2026-04-19T10:30', texts });
    const after = await stepOf(event, 'reminder');
    expect(after).toMatchObject({ dueLocal: '2026-04-19T10:30', state: 'planned', texts });
    // Nothing that is reckoned again moves it away from the Sunday.
    await world.sql.query('update event set version = version + 1 where id = $1', [event.id]);
    await world.get(TimelinePlanning).planDue();
    expect((await stepOf(event, 'reminder')).dueLocal).toBe('2026-04-19T10:30');
    expect((await world.get(StepPreviews).preview(scopeIn([event.networkId]), id!, 1)).text).toContain(texts.de);
  });

  it.each([
    ['in-the-past', '2026-02-01T09:00'],
    ['not-before-start', '2026-05-19T10:00'],
    ['at-night', '2026-04-14T03:00'],
  ])('are told what is wrong with a day: %s', async (fault, dueLocal) => {
    const event = await aFachtag();
    const { id, version } = await stepOf(event, 'reminder');
    const refused = decisions().change(event.organiser, id!, { version, dueLocal });
    await expect(refused).rejects.toThrow(InvalidInput);
    await expect(refused).rejects.toMatchObject({ facts: { faults: [{ field: 'dueLocal', fault }] } });
  });

  it('leave a step out with a reason, and plan it again', async () => {
    const event = await aFachtag();
    const { id, version } = await stepOf(event, 'reminder');
    await decisions().skip(event.organiser, id!, { version, remark: 'Alle haben geantwortet.' });
    const skipped = await stepOf(event, 'reminder');
    expect(skipped).toMatchObject({ state: 'skipped', reason: 'by_hand', remark: 'Alle haben geantwortet.' });
    world.at('2026-04-14T07:00:00Z');
    await world.get(StepRunning).runDue();
    expect(await mailsOf(event)).toEqual([]);
    await expect(decisions().plan(event.organiser, id!, skipped)).rejects.toMatchObject({ facts: { why: 'past' } });
    world.reset();
    await decisions().plan(event.organiser, id!, skipped);
    expect(await stepOf(event, 'reminder')).toMatchObject({ state: 'planned', reason: null, remark: '' });
  });

  it('plan nothing again for an event that does not take place', async () => {
    const event = await aFachtag();
    const { id, version } = await stepOf(event, 'participant_info');
    await decisions().skip(event.organiser, id!, { version, remark: '' });
    await world.sql.query(`update event set state = 'cancelled' where id = $1`, [event.id]);
    const [skipped] = await world.database.query<{ version: number }>(
      'select version from outreach_step where id = $1',
      [id],
    );
    const refused = { facts: { why: 'cancelled' } };
    await expect(decisions().plan(event.organiser, id!, skipped!)).rejects.toMatchObject(refused);
    const dueLocal = '2026-05-01T09:00';
    await expect(decisions().change(event.organiser, id!, { ...skipped!, dueLocal })).rejects.toMatchObject(refused);
    await expect(decisions().send(event.organiser, id!, { ...skipped!, expected: 0 })).rejects.toMatchObject(refused);
  });

  it('send a step at once, to as many as they have confirmed, and nobody gets it again when it is due', async () => {
    const event = await aFachtag();
    const { id, version } = await stepOf(event, 'reminder');
    await expect(decisions().send(event.organiser, id!, { version, expected: 3 })).rejects.toMatchObject({
      facts: { expected: 3, found: 2 },
    });
    expect(await mailsOf(event)).toEqual([]);
    await decisions().send(event.organiser, id!, { version, expected: 2 });
    expect(await mailsOf(event)).toHaveLength(2);
    world.at('2026-04-14T07:00:00Z');
    await world.get(StepRunning).runDue();
    expect(await mailsOf(event)).toHaveLength(2);
    const sent = await stepOf(event, 'reminder');
    expect(sent).toMatchObject({ state: 'sent', readers: 2, mails: { queued: 2 } });
    const again = decisions().send(event.organiser, id!, { version: sent.version, expected: 2 });
    await expect(again).rejects.toMatchObject({ code: 'move-not-allowed' });
  });

  it('make up by hand for what was missed at publication', async () => {
    const event = await aFachtag({ startsLocal: '2026-03-05T10:00', closes: '2026-03-04T18:00' });
    const missed = await stepOf(event, 'reminder');
    expect(missed).toMatchObject({ state: 'missed', reason: 'past' });
    await decisions().send(event.organiser, missed.id!, { version: missed.version, expected: 2 });
    expect(await stepOf(event, 'reminder')).toMatchObject({ state: 'sent', reason: null });
  });

  it('thank nobody before the event took place', async () => {
    const event = await aFachtag();
    const { id, version } = await stepOf(event, 'thanks');
    const refused = decisions().send(event.organiser, id!, { version, expected: 1 });
    await expect(refused).rejects.toMatchObject({ code: 'step.not-now', facts: { why: 'wait' } });
  });
});
