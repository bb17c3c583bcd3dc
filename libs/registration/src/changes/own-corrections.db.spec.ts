import { systemCaller } from '#libs/kernel';
import { anApplication, anOpenEvent, byLinkOf } from '../../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { Registrations } from '../desk/registrations.service.js';
import { ParticipantQueries } from '../views/participant.queries.js';
import { PersonCorrections } from './person-corrections.service.js';
import { RegistrationDetails } from './registration-details.service.js';

const organiser = systemCaller('test');

type Mail = Readonly<{ template: string; content: string | null; parameters: Record<string, unknown> }>;

let world: World;
beforeAll(async () => {
  world = await aWorld(RegistrationModule);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY));

const apply = (eventId: string, more = {}) => world.get(Registrations).apply(organiser, anApplication(eventId, more));
const lastMail = async (eventId: string): Promise<Mail> => {
  const mails = await world.database.query<Mail>(
    `select template, calendar->>'content' as content, parameters from mail_message where event_id = $1
     order by created_at desc, id desc limit 1`,
    [eventId],
  );
  return mails[0]!;
};
const lineOf = (content: string | null, name: string): string =>
  (content ?? '')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(name)) ?? '';

describe('somebody with a place who takes part in the other way', () => {
  it.each([
    ['confirmed', 'ACCEPTED', 'seated'],
    ['pending_reconfirmation', 'NEEDS-ACTION', 'asked'],
  ])('gets an entry that says what they have answered (%s)', async (status, answer, standing) => {
    const event = await anOpenEvent(world, { format: 'hybrid' });
    const { id, version } = await apply(event.id);
    await world.database.query('update registration set status = $2 where id = $1', [id, status]);
    const own = await byLinkOf(world, id);
    await world.get(RegistrationDetails).change(own, id, version, { mode: 'online' });
    const { template, content, parameters } = await lastMail(event.id);
    expect(lineOf(content, 'ATTENDEE')).toContain(`PARTSTAT=${answer}`);
    expect([template, parameters]).toMatchObject([
      'registration-changed',
      { changes: [{ what: 'Teilnahme', from: 'vor Ort', to: 'online' }], standing: { kind: standing } },
    ]);
    expect(await world.get(ParticipantQueries).get(own.scope, id)).toMatchObject({ mode: 'online', status });
  });
});

describe('somebody who corrects their own name and phone', () => {
  const nameOf = async (id: string) =>
    (
      await world.database.query<{
        firstName: string;
        lastName: string;
        phone: string;
        state: string;
        version: number;
      }>('select first_name as "firstName", last_name as "lastName", phone, state, version from person where id = $1', [
        id,
      ])
    )[0]!;
  const ute = { salutation: 'Frau', title: '', firstName: 'Ute', lastName: 'Kallweit', phone: '069 5550' } as const;

  it('is called so from now on, and the entries that name them follow without a new SEQUENCE', async () => {
    const event = await anOpenEvent(world);
    const over = await anOpenEvent(world, { networkId: event.networkId, startsInDays: 1 });
    const off = await anOpenEvent(world, { networkId: event.networkId });
    const who = { email: 'name@corrected.example.org', firstName: 'Utte', lastName: 'Kallweit' };
    const [mine] = [await apply(event.id, who), await apply(over.id, who), await apply(off.id, who)];
    await world.database.query(`update event set state = 'cancelled' where id = $1`, [off.id]);
    const [before, silent] = [await lastMail(event.id), [await lastMail(over.id), await lastMail(off.id)]];
    world.clock.advance(3 * 86_400_000);
    const own = await byLinkOf(world, mine!.id);
    await world.get(PersonCorrections).correct(own, { id: mine!.personId, version: 1 }, ute);
    expect(await nameOf(mine!.personId)).toMatchObject({ firstName: 'Ute', phone: '069 5550', version: 2 });
    const after = await lastMail(event.id);
    expect(lineOf(after.content, 'ATTENDEE')).toContain('CN="Ute Kallweit"');
    expect(lineOf(after.content, 'SEQUENCE')).toBe(lineOf(before.content, 'SEQUENCE'));
    expect(lineOf(after.content, 'DTSTAMP') > lineOf(before.content, 'DTSTAMP')).toBe(true);
    expect(after.parameters).toMatchObject({ changes: [{ what: 'Name', from: 'Utte Kallweit', to: 'Ute Kallweit' }] });
    // What is over or called off stands in no calendar any more that could be wrong.
    expect([await lastMail(over.id), await lastMail(off.id)]).toEqual(silent);
    const [entry] = await world.database.query(
      `select action, actor_kind as kind, actor_id as id, facts from history_entry
       where thing_id = $1 order by at desc, id desc limit 1`,
      [mine!.personId],
    );
    expect(entry).toMatchObject({ action: 'person.edited', kind: 'person', id: mine!.personId });
  });

  it('has entries that follow when an organiser corrects the name, as long as the mailbox is the same', async () => {
    const event = await anOpenEvent(world);
    const { personId } = await apply(event.id, { firstName: 'Utte', lastName: 'Kallweit' });
    const edit = (version: number, changes: object) =>
      world.get(PersonCorrections).edit(organiser, { id: personId, version }, changes);
    await edit(1, { phone: '069 5550' });
    expect((await lastMail(event.id)).template).toBe('registration-confirmed');
    await edit(2, { firstName: 'Ute' });
    const after = await lastMail(event.id);
    expect(lineOf(after.content, 'ATTENDEE')).toContain('CN="Ute Kallweit"');
    expect(after.parameters).toMatchObject({ changes: [{ what: 'Name', from: 'Utte Kallweit', to: 'Ute Kallweit' }] });
    // Whoever reads another mailbox has no entry that could follow, and need not learn of the former name.
    await edit(3, { lastName: 'Orth', email: 'ute.orth@elsewhere.example.org' });
    expect(await lastMail(event.id)).toEqual(after);
  });

  it('is sent no mail for another phone number alone', async () => {
    const event = await anOpenEvent(world);
    const mine = await apply(event.id, { firstName: 'Ute', lastName: 'Kallweit' });
    const own = await byLinkOf(world, mine.id);
    await world.get(PersonCorrections).correct(own, { id: mine.personId, version: 1 }, ute);
    expect((await lastMail(event.id)).template).toBe('registration-confirmed');
  });

  it('never becomes somebody else of the mailbox, and overwrites nobody', async () => {
    const event = await anOpenEvent(world);
    const email = 'info@shared.example.org';
    const [mine, other] = [
      await apply(event.id, { email, firstName: 'Nils', lastName: 'Orth' }),
      await apply(event.id, { email, firstName: 'Ute', lastName: 'Kallweit' }),
    ];
    const own = await byLinkOf(world, mine.id);
    const correct = (personId: string, version: number) =>
      world.get(PersonCorrections).correct(own, { id: personId, version }, ute);
    await expect(correct(mine.personId, 1)).rejects.toMatchObject({ code: 'person.email-taken' });
    await expect(correct(mine.personId, 7)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(correct(other.personId, 1)).rejects.toMatchObject({ code: 'not-found' });
    await world.database.query('update person set link_version = 2 where id = $1', [mine.personId]);
    await expect(correct(mine.personId, 1)).rejects.toMatchObject({ code: 'not-found' });
    expect([await nameOf(mine.personId), await nameOf(other.personId)]).toMatchObject([
      { lastName: 'Orth', version: 1 },
      { lastName: 'Kallweit', phone: '', version: 1 },
    ]);
  });
});
