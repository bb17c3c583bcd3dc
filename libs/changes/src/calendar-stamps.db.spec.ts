import { lintCalendar } from '#libs/calendar';
import { EditingService, type EventEdit, EventService } from '#libs/events';
import { systemCaller } from '#libs/kernel';
import { CalendarFeeds, OwnRegistration, Registrations } from '#libs/registration';
import { anApplication, anOpenEvent } from '../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../test/support/world.js';
import { ChangesModule } from './changes.module.js';
import { EventChanges } from './event-changes.service.js';
import { NetworkChanges } from './network-changes.service.js';

const organiser = systemCaller('test');
const MINUTE = 60_000;

let world: World;
beforeAll(async () => {
  world = await aWorld(ChangesModule);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY));

type Row = Readonly<{ version: number; slug: string; networkId: string }>;
type Mail = Readonly<{ to: string; content: string | null; parameters: { changes: unknown } }>;

async function anEvent(more: Parameters<typeof anOpenEvent>[1] = {}) {
  const event = await anOpenEvent(world, more);
  const row = async (): Promise<Row> =>
    (
      await world.database.query<Row>('select version, slug, network_id as "networkId" from event where id = $1', [
        event.id,
      ])
    )[0]!;
  const edit = async (change: Omit<EventEdit, 'version'>) =>
    world.get(EditingService).edit(organiser, event.id, { version: (await row()).version, ...change });
  const change = async (input: object) =>
    world.get(EventChanges).change(organiser, event.id, { version: (await row()).version, reason: '', ...input });
  const move = async (input: object) =>
    world.get(EventChanges).move(organiser, event.id, { version: (await row()).version, reason: '', ...input });
  const modes = more?.format === 'hybrid' ? (['on_site', 'online'] as const) : (['on_site'] as const);
  const resize = async () =>
    world.get(EventChanges).resize(organiser, event.id, {
      version: (await row()).version,
      modes: modes.map((mode) => ({ mode, capacity: 60, reserved: 0 })),
    });
  const editNetwork = async (changes: object) => {
    const [network] = await world.database.query<{ version: number }>('select version from network where id = $1', [
      event.networkId,
    ]);
    return world.get(NetworkChanges).edit(organiser, { id: event.networkId, version: network!.version }, changes);
  };
  const apply = (application = {}) =>
    world.get(Registrations).apply(organiser, anApplication(event.id, { ...application }));
  const entry = async (): Promise<string> => (await world.get(CalendarFeeds).ofEvent((await row()).slug))!.body;
  const mails = (template = 'event-changed'): Promise<Mail[]> =>
    world.database.query<Mail>(
      `select to_address as "to", calendar->>'content' as content, parameters from mail_message
       where event_id = $1 and template = $2 order by created_at, to_address`,
      [event.id, template],
    );
  return { ...event, edit, change, move, resize, editNetwork, apply, entry, mails };
}
type Subject = Awaited<ReturnType<typeof anEvent>>;

const lineOf = (content: string | null, name: string): string =>
  new RegExp(`^${name}[;:].*`, 'm').exec(content ?? '')?.[0].replace(/^.*:/, '') ?? '';
const stampsOf = (content: string | null) =>
  ['SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED'].map((name) => lineOf(content, name));
const withoutStamps = (content: string): string => content.replace(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r\n/gm, '');

/** Ten minutes in which nobody edits anything, and what the worker does after them. */
async function wait(minutes = 10): Promise<void> {
  world.clock.advance(minutes * MINUTE);
  await world.get(EventChanges).tellEdits();
}

describe('the entry of an event', () => {
  const day = { startsLocal: '2026-03-20T10:00', endsLocal: '2026-03-20T16:00' };
  it.each<[string, 'stays' | 'is newer' | 'is raised', (event: Subject) => Promise<unknown>]>([
    ['another title', 'is newer', (event) => event.edit({ title: '3. Fachtag Ausbildung' })],
    ['another contact', 'is newer', (event) => event.edit({ contactName: 'Renate Vogt' })],
    ['another phone', 'is newer', (event) => event.edit({ contactPhone: '069 1234' })],
    ['another mailbox to answer to', 'is raised', (event) => event.edit({ contactEmail: 'renate@example.org' })],
    ['another motto', 'stays', (event) => event.edit({ motto: 'Gemeinsam' })],
    ['another description', 'stays', (event) => event.edit({ description: 'Wir laden ein.' })],
    ['another deadline', 'stays', (event) => event.edit({ window: { closes: '2026-03-01T12:00' } })],
    ['other places', 'stays', (event) => event.resize()],
    ['another room', 'is raised', (event) => event.change({ venueName: 'Aula' })],
    ['another hour', 'is raised', (event) => event.change({ startsLocal: '2026-03-16T11:00' })],
    ['another day', 'is raised', (event) => event.move(day)],
    ['another link', 'is raised', (event) => event.change({ meetingUrl: 'https://treffen.example.org/b' })],
    ['another name of the network', 'is newer', (event) => event.editNetwork({ name: 'Netzwerk Lotsen' })],
    ['another phone of the network', 'is newer', (event) => event.editNetwork({ phone: '069 5678' })],
    ['another purpose of the network', 'stays', (event) => event.editNetwork({ purpose: 'Austausch' })],
    [
      'another mailbox of the network',
      'stays',
      (event) => event.editNetwork({ mailbox: 'netz@example.org' }), // the event has one of its own
    ],
  ])('with %s: its stamp %s', async (_, stamp, happen) => {
    const event = await anEvent({ format: 'hybrid' });
    const before = await event.entry();
    world.clock.advance(MINUTE);
    await happen(event);
    const after = await event.entry();
    const [sequence, at, modified] = stampsOf(before);
    if (stamp === 'stays') return expect(after).toBe(before);
    const raised = String(Number(sequence) + (stamp === 'is raised' ? 1 : 0));
    expect(stampsOf(after)[0]).toBe(raised);
    expect(stampsOf(after)[1]! > at!).toBe(true);
    expect(stampsOf(after)[2]! > modified!).toBe(true);
    expect(lintCalendar(after)).toEqual([]);
    return undefined;
  });

  it('answers to the new mailbox of its network, with a higher SEQUENCE, when it has none of its own', async () => {
    const event = await anEvent();
    await world.database.query('update event set contact_email = null where id = $1', [event.id]);
    await event.editNetwork({ mailbox: 'alt@example.org' });
    const before = await event.entry();
    world.clock.advance(MINUTE);
    await event.editNetwork({ mailbox: 'neu@example.org' });
    const after = await event.entry();
    expect(lineOf(after, 'ORGANIZER')).toBe('neu@example.org');
    expect(Number(stampsOf(after)[0])).toBe(Number(stampsOf(before)[0]) + 1);
  });

  it('stays as it is, stamp and all, when time opens, closes and begins the event', async () => {
    const event = await anEvent();
    const before = await event.entry();
    world.clock.advance(42.2 * 86_400_000);
    const { moves } = await world.get(EventService).moveByClock();
    expect(moves.filter(({ eventId }) => eventId === event.id).map(({ to }) => to)).toEqual(['closed', 'running']);
    expect(await event.entry()).toBe(before);
  });
});

describe('people who hold an entry', () => {
  it('get the new title once, ten minutes after the last of many edits, in the entry they have', async () => {
    const event = await anEvent({ capacity: 2 });
    for (let person = 0; person < 3; person += 1) await event.apply();
    const [held] = await event.mails('registration-confirmed');
    for (const title of ['3. Fachtag A', '3. Fachtag Au', '3. Fachtag Aus']) {
      world.clock.advance(MINUTE);
      await event.edit({ title });
      await wait(0);
    }
    await wait(9);
    expect(await event.mails()).toEqual([]);
    await wait(1);
    const mails = await event.mails();
    expect(mails).toHaveLength(2);
    expect(mails[0]!.parameters.changes).toEqual([{ what: 'Titel', from: '3. Fachtag', to: '3. Fachtag Aus' }]);
    const { content } = mails.find(({ to }) => to === held!.to)!;
    expect(lineOf(content, 'SUMMARY')).toBe('3. Fachtag Aus');
    expect(lineOf(content, 'UID')).toBe(lineOf(held!.content, 'UID'));
    expect(stampsOf(content)[0]).toBe(stampsOf(held!.content)[0]);
    expect(stampsOf(content)[1]! > stampsOf(held!.content)[1]!).toBe(true);
    expect(withoutStamps(content!).replace('Fachtag Aus', 'Fachtag')).toBe(withoutStamps(held!.content!));
    expect(lintCalendar(content!)).toEqual([]);
    await wait();
    expect(await event.mails()).toHaveLength(2);
  });

  it('hear nothing of what was taken back, of a draft, and of an event that is over', async () => {
    const event = await anEvent();
    await event.apply();
    await event.edit({ title: '3. Fachtagg' });
    await event.edit({ title: '3. Fachtag' });
    await wait();
    const draft = await anEvent({ state: 'draft' });
    await draft.edit({ title: 'Entwurf' });
    world.clock.advance(50 * 86_400_000);
    await event.edit({ contactName: 'Renate Vogt' });
    await wait();
    expect(await event.mails()).toEqual([]);
    expect(await world.database.query('select 1 from untold_edit')).toEqual([]);
  });

  it('hear of an edit with the next notice, and not once more afterwards', async () => {
    const event = await anEvent();
    await event.apply();
    await event.edit({ contactName: 'Renate Vogt', contactEmail: 'renate@example.org' });
    await event.change({ venueName: 'Aula' });
    const mails = await event.mails();
    expect(mails.map(({ parameters }) => parameters.changes)).toEqual([
      [
        { what: 'Ort', from: 'Haus am Ufer, Uferweg 1, Lindengau', to: 'Aula, Uferweg 1, Lindengau' },
        {
          what: 'Ansprechperson',
          from: 'Selin Aydemir, selin.aydemir@werkbruecke.example.org',
          to: 'Renate Vogt, renate@example.org',
        },
      ],
    ]);
    await wait();
    expect(await event.mails()).toHaveLength(1);
  });

  it('are those who knew the event before and have a place: nobody who has left, waits or came later', async () => {
    const event = await anEvent({ capacity: 2 });
    const left = await event.apply();
    await event.apply({ email: 'bleibt@example.org' });
    await event.apply({ email: 'wartet@example.org' });
    await event.resize();
    world.clock.advance(MINUTE);
    await event.edit({ title: '3. Fachtag Ausbildung' });
    world.clock.advance(MINUTE);
    await event.apply({ email: 'neu@example.org' });
    await world.get(OwnRegistration).cancel(organiser, left.id);
    await wait();
    expect((await event.mails()).map(({ to }) => to)).toEqual(['bleibt@example.org']);
  });

  it('hear of a network that calls itself otherwise, for every gathering to come', async () => {
    const event = await anEvent();
    const other = await anEvent({ networkId: event.networkId, startsInDays: 60 });
    for (const one of [event, other]) await one.apply();
    await event.editNetwork({ name: 'Netzwerk Lotsen', purpose: 'Austausch' });
    await wait();
    for (const one of [event, other]) {
      const [mail] = await one.mails();
      expect(mail!.parameters.changes).toEqual([
        { what: 'Netzwerk', from: 'Netzwerk Azubi-Lotsen', to: 'Netzwerk Lotsen' },
      ]);
      expect(mail!.content).toMatch(/^ORGANIZER;CN="?Netzwerk Lotsen/m);
    }
  });

  it('are asked no less after an edit: who has not said yes to the new day has not', async () => {
    const event = await anEvent();
    await event.apply();
    await event.move({ startsLocal: '2026-03-20T10:00', endsLocal: '2026-03-20T16:00' });
    await event.edit({ title: '3. Fachtag Ausbildung' });
    await wait();
    expect((await event.mails())[0]!.content).toContain('PARTSTAT=NEEDS-ACTION');
  });
});
