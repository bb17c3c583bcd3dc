import { type Caller, grantScope, systemCaller } from '#libs/kernel';
import { anApplication, anOpenEvent, byLinkOf } from '../../../../test/factories/applications.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { Registrations } from './registrations.service.js';
import { Substitution } from '../changes/substitution.service.js';

const organiser = systemCaller('test');
const stranger: Caller = { actor: { kind: 'public' }, scope: grantScope({ networks: new Map(), persons: new Map() }) };
const email = 'info@lindengau.example.org';
const ute = { email, firstName: 'Ute', lastName: 'Müller' };
const nils = { email, firstName: 'Nils', lastName: 'Orth' };

describe('two people behind one mailbox', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());

  const enter = (eventId: string, who: object) =>
    world.get(Registrations).apply(organiser, anApplication(eventId, who));
  const participants = async (eventId: string) =>
    world.database.query<{ id: string; name: string; status: string; state: string }>(
      `select r.id, p.first_name || ' ' || p.last_name as name, r.status, p.state
       from registration r join person p on p.id = r.person_id where r.event_id = $1 order by r.id`,
      [eventId],
    );

  it('are both registered when an organiser enters them, also at once, and each is greeted by the own name', async () => {
    const event = await anOpenEvent(world);
    const [first, second, again] = await Promise.all([
      enter(event.id, ute),
      enter(event.id, nils),
      enter(event.id, { ...ute, lastName: 'MUELLER', title: 'Dr.' }),
    ]);
    expect(second.id).not.toBe(first.id);
    expect(again.id).toBe(first.id);
    expect((await participants(event.id)).map(({ name }) => name).sort()).toEqual(['Nils Orth', 'Ute Müller']);
    const mails = await world.database.query<{ name: string }>(
      'select to_name as name from mail_message where event_id = $1 order by to_name',
      [event.id],
    );
    expect(mails).toEqual([{ name: 'Nils Orth' }, { name: 'Ute Müller' }]);
  });

  it('stay apart when a form names the second: known only once the mailbox confirms, and the first untouched', async () => {
    const event = await anOpenEvent(world);
    await enter(event.id, ute);
    await world.get(Registrations).request(stranger, anApplication(event.id, { ...nils, via: 'public' }));
    const [, asked] = await participants(event.id);
    expect(asked).toMatchObject({ name: 'Nils Orth', status: 'requested', state: 'unproven' });
    await world.get(Registrations).confirm(await byLinkOf(world, asked!.id), { ...asked!, eventId: event.id });
    expect(await participants(event.id)).toMatchObject([
      { name: 'Ute Müller', status: 'confirmed', state: 'active' },
      { name: 'Nils Orth', status: 'confirmed', state: 'active' },
    ]);
  });

  it('may stand in for each other', async () => {
    const event = await anOpenEvent(world);
    const mine = await enter(event.id, ute);
    await world.get(Substitution).nameDeputy(organiser, mine.id, { ...nils, salutation: 'none', title: '' });
    expect(await participants(event.id)).toMatchObject([
      { name: 'Ute Müller', status: 'cancelled' },
      { name: 'Nils Orth', status: 'confirmed' },
    ]);
  });
});
