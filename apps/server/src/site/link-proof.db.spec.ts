import { FixedClock, newId, signLink } from '#libs/kernel';
import { MONDAY } from '../../../../test/support/world.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { testConfig } from '../../../../test/support/config.js';
import { type TestAccount, TestServer } from '../../../../test/support/server.js';
import { anEntry, mailsOf, pathOf, readable, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
let organiser: TestAccount;
const clock = new FixedClock(MONDAY);
const { secret } = testConfig('');

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql)).id;
  organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
});
afterAll(() => server?.stop());
beforeEach(() => clock.set(MONDAY));

let mailboxes = 0;
const aMailbox = (name: string) => `${name}-${(mailboxes += 1)}@example.org`;

const versionOf = async (personId: string): Promise<number> =>
  (await server.sql.query<{ version: number }[]>('select version from person where id = $1', [personId]))[0]!.version;

async function changeMailbox(personId: string, email: string): Promise<void> {
  const body = { version: await versionOf(personId), email };
  const answer = await server.send('PATCH', `/api/persons/${personId}`, { as: organiser, body });
  expect(answer.statusCode).toBe(200);
}

async function revokeLinks(personId: string): Promise<void> {
  const body = { version: await versionOf(personId) };
  const answer = await server.send('POST', `/api/persons/${personId}/revoke-links`, { as: organiser, body });
  expect(answer.statusCode).toBe(200);
}

/** Somebody of another network with a registration of their own. */
async function aVictim(): Promise<{ email: string; title: string }> {
  const email = aMailbox('victim');
  const foreign = await aNetwork(server.sql);
  const event = await anEvent(server.sql, foreign.id, { title: `Vertraulicher Termin ${email}` });
  await new Visitor(server).send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
  const mail = (await mailsOf(server, 'registration-received')).find(({ to_address }) => to_address === email)!;
  expect((await new Visitor(server).send(pathOf(mail.parameters.confirm))).statusCode).toBe(200);
  return { email, title: `Vertraulicher Termin ${email}` };
}

/** The attacker's own mailbox, registered and confirmed. */
async function anAttacker(capacity = 20) {
  const event = await anEvent(server.sql, networkId, { capacity });
  const email = aMailbox('attacker');
  const visitor = new Visitor(server);
  await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
  const mail = (await mailsOf(server, 'registration-received')).find(({ to_address }) => to_address === email)!;
  const confirm = pathOf(mail.parameters.confirm);
  expect((await visitor.send(confirm)).statusCode).toBe(200);
  const [row] = await server.sql.query<{ id: string; personId: string }[]>(
    'select id, person_id as "personId" from registration where event_id = $1',
    [event.id],
  );
  return { event, email, visitor, confirm, registrationId: row!.id, personId: row!.personId };
}

async function expectNothing(link: string): Promise<void> {
  const visitor = new Visitor(server);
  for (const answer of [await visitor.open(link), await visitor.send(link)]) expect(answer.statusCode).toBe(410);
  expect(visitor.cookies.size).toBe(0);
}

describe('a link proves the mailbox it was sent to', () => {
  it('and signs nobody in as whoever an organiser puts in its place: confirmation, cookie and personal link', async () => {
    const victim = await aVictim();
    const { visitor, confirm, personId } = await anAttacker();
    await changeMailbox(personId, victim.email);
    await expectNothing(confirm);
    expect((await visitor.open('/m')).statusCode).toBe(401);
  });

  it('nor through an offer, open or accepted', async () => {
    const victim = await aVictim();
    const { event, personId, visitor } = await anAttacker(1);
    const email = aMailbox('waiting');
    await new Visitor(server).send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
    const received = (await mailsOf(server, 'registration-received')).find(({ to_address }) => to_address === email)!;
    const waiting = new Visitor(server);
    await waiting.send(pathOf(received.parameters.confirm));
    await visitor.send(`/m/e/${event.slug}/absagen`, { understood: 'yes' });
    const offer = pathOf((await mailsOf(server, 'waitlist-offer'))[0]!.parameters.offer);
    const [row] = await server.sql.query<{ personId: string }[]>(
      'select person_id as "personId" from registration where event_id = $1 and person_id <> $2',
      [event.id, personId],
    );
    expect((await new Visitor(server).open(offer)).statusCode).toBe(200);
    await changeMailbox(row!.personId, victim.email);
    for (const step of ['annehmen', 'ablehnen']) {
      const thief = new Visitor(server);
      expect((await thief.send(`${offer}/${step}`, { understood: 'yes' })).statusCode).toBe(410);
      expect(thief.cookies.size).toBe(0);
    }
    expect((await new Visitor(server).open(offer)).statusCode).toBe(410);
  });

  it('and stays ended when the address is changed back', async () => {
    const { visitor, confirm, personId, email } = await anAttacker();
    await changeMailbox(personId, aMailbox('elsewhere'));
    await changeMailbox(personId, email);
    await expectNothing(confirm);
    expect((await visitor.open('/m')).statusCode).toBe(401);
  });

  it('and ends with every link, cookie and calendar address when links are revoked', async () => {
    const { visitor, confirm, personId } = await anAttacker();
    await visitor.send('/m/kalender', { personId });
    const calendar = async () =>
      /\/kalender\/[\w-]+\.ics/.exec((await visitor.open('/m/kalender')).body)?.[0] ?? 'no address';
    const address = await calendar();
    expect((await server.send('GET', address)).statusCode).toBe(200);
    await revokeLinks(personId);
    expect((await server.send('GET', address)).statusCode).toBe(410);
    expect((await visitor.open('/m')).statusCode).toBe(401);
    await expectNothing(confirm);
  });

  it('and no address that was typed into another network since', async () => {
    const { visitor, email, confirm } = await anAttacker();
    clock.advance(60_000);
    const foreign = await aNetwork(server.sql);
    const account = await server.account({ roles: [{ networkId: foreign.id, role: 'organiser' }] });
    const body = { firstName: 'Nele', lastName: 'Spätgeboren', source: 'Tagung' };
    const made = await server.send('POST', `/api/networks/${foreign.id}/persons`, { as: account, body });
    const { id, version } = made.json<{ id: string; version: number }>();
    await server.send('PATCH', `/api/persons/${id}`, { as: account, body: { version, email } });
    const event = await anEvent(server.sql, foreign.id);
    await server.sql.query(
      `insert into registration (id, network_id, event_id, person_id, status, via, mode, requested_at, updated_at)
       values ($1, $2, $3, $4, 'requested', 'public', 'on_site', $5, $5)`,
      [newId(), foreign.id, event.id, id, MONDAY],
    );
    const again = new Visitor(server);
    await again.send(confirm);
    for (const holder of [visitor, again]) {
      const pages = [(await holder.open('/m')).body, (await holder.open('/m/kalender')).body].join();
      expect(pages).not.toContain(event.title);
      expect(pages).not.toContain(id);
    }
    // A mail that is sent from now on proves the mailbox for both.
    await new Visitor(server).send('/login', { email });
    const mail = (await mailsOf(server, 'personal-link'))[0]!;
    const later = new Visitor(server);
    await later.open(pathOf(mail.parameters.manage, clock.now()));
    expect((await later.open('/m/kalender')).body).toContain(id);
  });

  it('and no older one comes back, however often links are revoked', async () => {
    const { id } = await aPerson(server.sql, networkId);
    const linkAt = (version: number) =>
      `/m/${signLink(secret, { purpose: 'person', subject: id, version, expiresOn: 0 })}`;
    await server.sql.query('update person set link_version = 256 where id = $1', [id]);
    await revokeLinks(id);
    expect((await new Visitor(server).open(linkAt(1))).statusCode).toBe(410);
    expect((await new Visitor(server).open(linkAt(257))).statusCode).toBe(303);
  });

  it('and says that it is over when the registration was cancelled', async () => {
    const { visitor, confirm, event } = await anAttacker();
    await visitor.send(`/m/e/${event.slug}/absagen`, { understood: 'yes' });
    expect((await new Visitor(server).send(confirm)).statusCode).toBe(410);
  });
});

describe('a link that is over', () => {
  const contact = { name: 'Selin Aydemir', phone: '030 555 0123', network: '030 555 0999' };
  const forge = (link: string): string => `${link.slice(0, -3)}xxx`;
  const refused = async (link: string): Promise<string> => {
    const answer = await new Visitor(server).open(link);
    expect(answer.statusCode).toBe(410);
    return readable(answer.body);
  };

  it('says whom to call about the event, and where nobody can be known what to do', async () => {
    const { event, confirm, registrationId } = await anAttacker();
    await server.sql.query('update event set contact_name = $2, contact_phone = $3 where id = $1', [
      event.id,
      contact.name,
      contact.phone,
    ]);
    const offer = `/m/angebot/${signLink(secret, { purpose: 'offer', subject: registrationId, version: 1, turn: 1, expiresOn: 1 })}`;
    const call = `Bitte rufen Sie an: ${contact.name}, ${contact.phone}`;
    expect(await refused(offer)).toContain(call);
    clock.advance(8 * 86_400_000);
    expect(await refused(confirm)).toContain(call);
    // The event says so to everybody on its page; a forged offer could be about any.
    expect(await refused(forge(confirm))).toContain(call);
    const forged = await refused(forge(offer));
    expect(forged).not.toContain(contact.phone);
    expect(forged).toContain('sehen Sie auf Ihrer Seite');
  });

  it('says whom to call of the network whose mail brought it, and of none when it was forged', async () => {
    const network = await aNetwork(server.sql);
    await server.sql.query('update network set phone = $2 where id = $1', [network.id, contact.network]);
    const { id } = await aPerson(server.sql, network.id);
    const link = `/m/${signLink(secret, { purpose: 'person', subject: id, version: 1, expiresOn: 0 })}`;
    await server.sql.query('update person set link_version = 2 where id = $1', [id]);
    expect(await refused(link)).toContain(contact.network);
    expect(await refused(forge(link))).not.toContain(contact.network);
    expect(
      await refused(`/m/${signLink(secret, { purpose: 'person', subject: newId(), version: 1, expiresOn: 0 })}`),
    ).toContain('Neuen Link anfordern');
  });
});
