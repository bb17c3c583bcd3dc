import { newId } from '#libs/kernel';
import { ReturnReader } from '#libs/mail';
import { PersonQueries } from '#libs/networks';
import { aNetwork, type ANetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { scopeIn } from '../../../test/factories/callers.factory.js';
import { aDeliveryStatus } from '../../../test/factories/returned-mails.factory.js';
import { TestImapServer } from '../../../test/support/imap-server.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

const TO = 'jana.ritter@lindengau.example.org';

let server: TestImapServer;
let world: World;
let network: ANetwork;
beforeAll(async () => {
  server = await TestImapServer.start();
  world = await aWorldWith({ imap: server.settings() }, DomainsModule);
  network = await aNetwork(world.sql);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});

/** A mail to the address went out, and its server says this of it. */
async function comesBack(status: string, address = TO): Promise<void> {
  const id = newId();
  await world.sql.query(
    `insert into mail_message (id, network_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, sent_at, created_at)
     values ($1, $2, 'personal-link', 'de', '', $3, 'lindengau.example.org', '{}', 'sent', $4, $4, $4)`,
    [id, network.id, address, world.clock.now()],
  );
  server.put(aDeliveryStatus({ id, to: address }, status));
  await world.get(ReturnReader).read();
}

const statusOf = async (networkId: string, id: string): Promise<string> =>
  (await world.get(PersonQueries).get(scopeIn([networkId]), id)).emailStatus;

describe('a mail that comes back', () => {
  it('marks everybody behind its address in every network, and nobody else', async () => {
    const elsewhere = await aNetwork(world.sql);
    const [one, sharing, abroad, other] = [
      await aPerson(world.sql, network.id, { email: TO }),
      await aPerson(world.sql, network.id, { email: TO }),
      await aPerson(world.sql, elsewhere.id, { email: TO }),
      await aPerson(world.sql, network.id),
    ];
    await comesBack('5.2.2');
    expect(await statusOf(network.id, one.id)).toBe('soft_bounce');
    await comesBack('5.1.1');
    await comesBack('5.2.2');
    for (const { id, networkId } of [one, sharing, abroad]) expect(await statusOf(networkId, id)).toBe('hard_bounce');
    expect(await statusOf(network.id, other.id)).toBe('ok');
    expect(await world.historyOf(one.id)).toEqual(['person.mailbox-failed', 'person.mailbox-failed']);
  });
});
