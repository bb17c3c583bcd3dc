import { type Caller, grantScope, systemCaller } from '#libs/kernel';
import { PersonQueries } from '#libs/networks';
import { personBehind } from '../../../../test/factories/callers.factory.js';
import { anApplication, anOpenEvent, byLinkOf } from '../../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { eventually } from '../../../../test/support/eventually.js';
import { OrganiserDecisions } from '../changes/organiser-decisions.service.js';
import { findPlaceDifferences } from '../places/place-audit.service.js';
import { RegistrationDetails } from '../changes/registration-details.service.js';
import { RegistrationRetention } from '../registration-retention.service.js';
import { RegistrationQueries } from '../views/registration.queries.js';
import { Registrations } from './registrations.service.js';
import { Substitution } from '../changes/substitution.service.js';

const organiser = systemCaller('test');
const stranger: Caller = { actor: { kind: 'public' }, scope: grantScope({ networks: new Map(), persons: new Map() }) };
const [HOUR, DAY] = [3_600_000, 86_400_000];
const page = { page: 1, size: 200 };

describe('people whose mailbox nobody has proven', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set(MONDAY));

  const rows = (eventId: string) =>
    world.database.query<{ id: string; status: string; personId: string }>(
      'select id, status, person_id as "personId" from registration where event_id = $1 order by id',
      [eventId],
    );
  const waiting = async () =>
    (
      await world.database.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
    ).length;
  const ask = (eventId: string, more = {}) => {
    const input = anApplication(eventId, { via: 'public', ...more });
    return world
      .get(Registrations)
      .request(stranger, input)
      .then(() => input.email);
  };

  it('are nobody to organisers until they confirm, and are deleted when they never do', async () => {
    const event = await anOpenEvent(world);
    const directory = async () => {
      const queries = world.get(PersonQueries);
      const { rows: found } = await queries.list(organiser.scope, event.networkId, {}, page);
      return found.map(({ email }) => email);
    };
    const participants = async (filter = {}) => {
      const { rows: found } = await world.get(RegistrationQueries).list(organiser.scope, event.id, filter, page);
      return found.map(({ email }) => email);
    };
    const emails = [];
    for (let index = 0; index < 20; index += 1) emails.push(await ask(event.id));
    expect([await directory(), await participants(), await participants({ search: 'kallweit' })]).toEqual([[], [], []]);
    expect((await participants({ status: ['requested'] })).sort()).toEqual([...emails].sort());
    const [mine] = await rows(event.id);
    await world.get(Registrations).confirm(await byLinkOf(world, mine!.id), { ...mine!, eventId: event.id });
    expect([await directory(), await participants()]).toEqual([[emails[0]], [emails[0]]]);
    const rejected = (await rows(event.id)).at(-1)!;
    await world.get(OrganiserDecisions).reject(organiser, rejected.id, 'Das war ein Scherz.');
    world.clock.advance(8 * DAY);
    await world.get(RegistrationRetention).forget();
    const left = await world.database.query('select email, state from person where network_id = $1', [event.networkId]);
    expect(left).toEqual([{ email: emails[0], state: 'active' }]);
  });

  it('are registered as an organiser says who enters them meanwhile, and the places stay right', async () => {
    const event = await anOpenEvent(world, { format: 'hybrid', capacity: 5, reserved: 1 });
    const who = { firstName: 'Ute', lastName: 'Müller' };
    const more = { mode: 'on_site', organisationName: 'Erfunden', question: 'Wann?' };
    const email = await ask(event.id, { ...who, ...more });
    const entered = await world.get(Registrations).apply(organiser, {
      ...anApplication(event.id, { ...who, email, mode: 'online', place: 'guarantee', organisationName: 'Werkbrücke' }),
      ...{ question: 'Wo?', dietary: 'vegan', futureInvitations: true },
    });
    expect(entered).toMatchObject({ status: 'confirmed', mode: 'online', place: 'guarantee' });
    const [row] = await world.database.query(
      `select r.version, r.mode, r.place, r.via, r.status, r.organisation_name as organisation, r.question, n.dietary,
         (select count(*)::int from consent c where c.person_id = r.person_id) as consents
       from registration r left join registration_need n on n.registration_id = r.id where r.id = $1`,
      [entered.id],
    );
    expect(row).toEqual({
      version: entered.version,
      ...{ mode: 'online', place: 'guarantee', via: 'organiser', status: 'confirmed', organisation: 'Werkbrücke' },
      ...{ question: 'Wo?', dietary: 'vegan', consents: 1 },
    });
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  it('may be deputies, and are in the directory once they act themselves', async () => {
    const event = await anOpenEvent(world);
    const mine = await world.get(Registrations).apply(organiser, anApplication(event.id));
    await world.get(Substitution).nameDeputy(personBehind(mine.personId), mine.id, {
      ...{ email: 'vertretung@lindengau.example.org', firstName: 'Aylin', lastName: 'Demir' },
      ...{ salutation: 'none', title: '' },
    });
    const [theirs] = (await rows(event.id)).filter(({ status }) => status === 'confirmed');
    const stateOf = async () =>
      (await world.database.query<{ state: string }>('select state from person where id = $1', [theirs!.personId]))[0]!
        .state;
    expect(await stateOf()).toBe('unproven');
    await world.get(RegistrationDetails).change(personBehind(theirs!.personId), theirs!.id, 1, { question: 'Wo?' });
    expect(await stateOf()).toBe('active');
  });

  it('get few mails, however many forms of however many events name them', async () => {
    const email = 'opfer@lindengau.example.org';
    const events: { id: string }[] = [];
    for (let index = 0; index < 9; index += 1) events.push(await anOpenEvent(world));
    const flood = () => Promise.all(events.map(({ id }) => ask(id, { email })));
    const mails = async () =>
      (await world.database.query('select id from mail_message where to_address = $1', [email])).length;
    await flood();
    expect(await mails()).toBe(5);
    for (let hour = 0; hour < 6; hour += 1) {
      world.clock.advance(HOUR);
      await flood();
    }
    expect(await mails()).toBe(12);
    const other = await ask(events[0]!.id);
    expect(await world.database.query('select id from mail_message where to_address = $1', [other])).toHaveLength(1);
    world.clock.advance(DAY);
    await flood();
    expect(await mails()).toBe(17);
  });

  it('wait in one line for each address, so that a flood for one keeps nobody else from the database', async () => {
    const event = await anOpenEvent(world);
    const email = 'flut@lindengau.example.org';
    const mails = () => world.database.query('select id from mail_message where to_address = $1', [email]);
    let letGo = (): void => undefined;
    let hold = (): void => undefined;
    const held = new Promise<void>((resolve) => (hold = resolve));
    const otherProcess = world.database.transaction(organiser, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [email]);
      hold();
      await new Promise<void>((resolve) => (letGo = resolve));
    });
    await held;
    const flood = Promise.all(Array.from({ length: 40 }, () => ask(event.id, { email })));
    await eventually(async () => (await waiting()) > 0);
    await ask(event.id);
    expect([await waiting(), await mails()]).toEqual([1, []]);
    letGo();
    await Promise.all([otherProcess, flood]);
    expect(await mails()).toHaveLength(5);
  });
});
