import { type Caller, grantScope, systemCaller } from '#libs/kernel';
import { anApplication, anOpenEvent } from '../../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import type { ApplicationInput } from './application.rules.js';
import { OwnRegistration } from '../changes/own-registration.service.js';
import { Registrations } from './registrations.service.js';

const organiser = systemCaller('test');
const stranger: Caller = { actor: { kind: 'public' }, scope: grantScope({ networks: new Map(), persons: new Map() }) };
const HOUR = 3_600_000;

describe('whoever fills in the public form once more', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set(MONDAY));

  /** One place that is taken, and somebody who waits for it. */
  async function aWaitingList() {
    const event = await anOpenEvent(world, { capacity: 1, startsInDays: 10 });
    const input = anApplication(event.id);
    const seated = await world.get(Registrations).apply(organiser, anApplication(event.id));
    await world.get(Registrations).apply(organiser, input);
    return { event, input, seated };
  }
  const again = async (input: ApplicationInput) => {
    await world.get(Registrations).request(stranger, { ...input, via: 'public' });
    const [mail] = await world.database.query<{ standing: Record<string, unknown>; manage: object }>(
      `select parameters->'standing' as standing, parameters->'manage' as manage from mail_message
       where template = 'already-registered' and to_address = $1 order by id desc limit 1`,
      [input.email],
    );
    return mail!.standing;
  };

  it('reads that they have a place, and how to give it back while that is possible', async () => {
    const event = await anOpenEvent(world, { startsInDays: 1 });
    const input = anApplication(event.id);
    await world.get(Registrations).apply(organiser, input);
    const [found] = await world.database.query<{ startsAt: Date }>(
      'select starts_at as "startsAt" from event where id = $1',
      [event.id],
    );
    const start = { over: found!.startsAt.getTime(), then: { by: 'call' } };
    expect(await again(input)).toEqual({ kind: 'seated', leaving: { by: 'page', ...start } });
    await world.database.query('update event set cancel_until = $2 where id = $1', [event.id, world.clock.now()]);
    world.clock.advance(HOUR);
    expect(await again(input)).toEqual({ kind: 'seated', leaving: { by: 'deputy', ...start } });
  });

  it('reads where they wait, and that no offers come any more once the desk decides', async () => {
    const { event, input } = await aWaitingList();
    expect(await again(input)).toEqual({ kind: 'waiting', position: 1, outlook: 'in-turn' });
    await world.database.query('update event set starts_at = $2 where id = $1', [
      event.id,
      new Date(world.clock.now().getTime() + 4 * HOUR),
    ]);
    world.clock.advance(HOUR);
    expect(await again(input)).toEqual({ kind: 'waiting', position: 1, outlook: 'desk-decides' });
  });

  it('reads until when a place is kept for them, with the link that accepts it', async () => {
    const { input, seated } = await aWaitingList();
    await world.get(OwnRegistration).cancel(organiser, seated.id);
    const offered = await world.database.query<{ offer: unknown; until: string }>(
      `select parameters->'offer' as offer, parameters->>'until' as until from mail_message
       where template = 'waitlist-offer' and to_address = $1`,
      [input.email],
    );
    expect(offered).toHaveLength(1);
    expect(await again(input)).toEqual({ kind: 'offered', ...offered[0] });
    world.clock.advance(9 * 24 * HOUR);
    expect(await again(input)).toEqual({ kind: 'offer-over' });
  });
});
