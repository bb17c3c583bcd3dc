import type { DataSubject } from '#libs/database';
import { systemCaller } from '#libs/kernel';
import { aWorld, type World } from '../../../test/support/world.js';
import { EventsModule } from './events.module.js';
import { anAgendaItem, anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { eventsPersonalData } from './events.personal-data.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(EventsModule);
});
afterAll(() => world?.close());

const system = systemCaller('test');
const exported = (subject: DataSubject) => world.within(system, (tx) => eventsPersonalData.export(tx, subject));

async function aSpeakerWhoIsContact(networkId: string, firstName: string) {
  const person = await aPerson(world.sql, networkId, { firstName });
  const event = await anEvent(world.sql, networkId, {}, { contact_name: person.name, contact_email: person.email });
  const item = await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
  await world.sql.query('insert into agenda_speaker values ($1, 0, $2, $3, $4)', [item, person.id, person.name, 'IHK']);
  return { name: person.name, subject: { personId: person.id, networkId, email: person.email }, eventId: event.id };
}

describe('what events know of a person', () => {
  it('is handed out: talks and being the contact', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const person = await aSpeakerWhoIsContact(networkId, 'Aylin');
    const [talks, contacts, ...others] = await exported(person.subject);
    expect(talks!.rows).toMatchObject([{ Name: person.name, Einrichtung: 'IHK' }]);
    expect(contacts!.rows).toMatchObject([{ Name: person.name, 'E-Mail': person.subject.email }]);
    expect(others).toEqual([]);
  });

  it('is erased for this person alone; the network answers for the event from then on', async () => {
    const { id: networkId, name } = await aNetwork(world.sql, { mailbox: 'post@lindengau.example.org' });
    const [gone, stays] = [
      await aSpeakerWhoIsContact(networkId, 'Aylin'),
      await aSpeakerWhoIsContact(networkId, 'Jonas'),
    ];
    await world.within(system, (tx) => eventsPersonalData.erase(tx, gone.subject));
    expect(await exported(gone.subject)).toEqual([]);
    expect(await exported(stays.subject)).toHaveLength(2);
    const [event] = await world.sql.query('select * from event where id = $1', [gone.eventId]);
    expect(event).toMatchObject({ contact_name: name, contact_phone: '', contact_email: 'post@lindengau.example.org' });
  });
});
