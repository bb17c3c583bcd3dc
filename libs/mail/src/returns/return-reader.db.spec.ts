import { newId, systemScope } from '#libs/kernel';
import { TestImapServer } from '../../../../test/support/imap-server.js';
import type { Bounce } from '../delivery/bounce.js';
import { aMail, MailWorld, NOON, SECRET } from '../mail-world.factory.js';
import { imapFault } from './imap-fault.rules.js';
import { ImapMailbox } from './imap-mailbox.js';
import { recordedMail } from './recorded-mails.factory.js';

let world: MailWorld;
let server: TestImapServer;
beforeAll(async () => {
  world = await MailWorld.open();
  server = await TestImapServer.start();
});
beforeEach(async () => {
  await world.reset();
  server.empty();
});
afterAll(async () => {
  await server?.stop();
  await world?.close();
});

const TO = 'jana.ritter@lindengau.example.org';
const DAY_MS = 24 * 60 * 60 * 1_000;

/** A mail that went out just now. */
async function sent(address = TO): Promise<string> {
  const [id] = await world.add(aMail(address));
  await world.worker().deliver('priority');
  return id!;
}
const comesBack = (name: string, mailId: string, to = TO): void =>
  server.put(recordedMail(name, { mailId, to, secret: SECRET }));
const read = () => world.returns({ imap: server.settings() }).read();
const returnsOf = async (mailId: string) =>
  world.source.query<{ severity: string; reason: string }[]>(
    'select severity, reason from mail_return where mail_id = $1 order by at, id',
    [mailId],
  );
const isSuppressed = async (address = TO) => (await world.suppressions.find([address])).has(address);

describe('a mailbox with mails that came back', () => {
  it('is read: what is ours is noted and put away, what is for people stays unread', async () => {
    const mailId = await sent();
    comesBack('from-a-person', mailId);
    comesBack('postfix-unknown-address', mailId);
    comesBack('out-of-office-outlook-de', mailId);
    expect(await read()).toEqual({ bounces: 1, replies: 0, known: 0, left: 2, again: 0 });
    expect(server.subjects('Tagwerk')).toEqual(['Undelivered Mail Returned to Sender']);
    expect(server.subjects('INBOX')).toEqual(['AW: Einladung', expect.stringContaining('Automatische_Antwort')]);
    expect(await returnsOf(mailId)).toEqual([{ severity: 'hard', reason: 'unknown-address' }]);
    expect(await world.row(mailId)).toMatchObject({ status: 'bounced' });
    expect(await isSuppressed()).toBe(true);
  });

  it('is not looked through twice, and what comes later is found', async () => {
    const mailId = await sent();
    comesBack('from-a-person', mailId);
    expect(await read()).toMatchObject({ left: 1 });
    expect(await read()).toEqual({ bounces: 0, replies: 0, known: 0, left: 0, again: 0 });
    comesBack('gmail-unknown-address', mailId);
    expect(await read()).toEqual({ bounces: 1, replies: 0, known: 0, left: 0, again: 0 });
  });

  it('loses nothing and counts nothing twice when the process dies between the commit and the move', async () => {
    const [one, other] = [await sent(), await sent('ben.falk@lindengau.example.org')];
    comesBack('postfix-unknown-address', one);
    comesBack('gmx-full-mailbox', other, 'ben.falk@lindengau.example.org');
    server.breakAt('UID MOVE');
    await expect(read()).rejects.toThrow();
    expect(await returnsOf(one)).toHaveLength(1);
    expect(server.subjects('INBOX')).toHaveLength(2);
    expect(await read()).toEqual({ bounces: 0, replies: 0, known: 2, left: 0, again: 0 });
    expect(await returnsOf(one)).toHaveLength(1);
    expect(await returnsOf(other)).toEqual([{ severity: 'soft', reason: 'full-mailbox' }]);
    expect(server.subjects('INBOX')).toEqual([]);
    expect(server.subjects('Tagwerk')).toHaveLength(2);
  });

  it('loses nothing when it ends in the middle of reading', async () => {
    const mailId = await sent();
    comesBack('postfix-unknown-address', mailId);
    server.breakAt('UID FETCH');
    await expect(read()).rejects.toThrow();
    expect(await returnsOf(mailId)).toEqual([]);
    expect(await read()).toMatchObject({ bounces: 1 });
  });

  it('is read by two processes at a time as by one', async () => {
    const mailId = await sent();
    comesBack('postfix-unknown-address', mailId);
    const tallies = await Promise.allSettled([read(), read()]);
    await read();
    expect(tallies.map(({ status }) => status)).toContain('fulfilled');
    expect(await returnsOf(mailId)).toHaveLength(1);
    expect(server.subjects('INBOX')).toEqual([]);
  });

  it('is read from its beginning when the server counts its mails anew', async () => {
    const mailId = await sent();
    comesBack('from-a-person', mailId);
    await read();
    server.renumber();
    expect(await read()).toMatchObject({ left: 1 });
  });

  it('goes on after a mail that nobody can read', async () => {
    const mailId = await sent();
    const deep = Array.from(
      { length: 40 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    server.put(Buffer.from(`Subject: deep\r\n${deep.join('')}`));
    server.put(Buffer.from(''));
    comesBack('postfix-unknown-address', mailId);
    expect(await read()).toEqual({ bounces: 1, replies: 0, known: 0, left: 2, again: 0 });
    expect(server.subjects('INBOX')).toEqual(['deep', '']);
  });

  it('keeps what is about nobody here, or about a mail to somebody else', async () => {
    const mailId = await sent();
    comesBack('postfix-unknown-address', newId());
    comesBack('to-the-sender-alone', mailId, 'somebody.else@lindengau.example.org');
    expect(await read()).toEqual({ bounces: 0, replies: 0, known: 0, left: 2, again: 0 });
    expect(await isSuppressed('somebody.else@lindengau.example.org')).toBe(false);
    comesBack('to-the-sender-alone', mailId);
    expect(await read()).toMatchObject({ bounces: 1 });
  });

  it('is read on a server that cannot move mails, too', async () => {
    const old = await TestImapServer.start(TestImapServer.withoutMove);
    try {
      const mailId = await sent();
      old.put(recordedMail('exim-policy', { mailId, to: TO, secret: SECRET }));
      expect(await world.returns({ imap: old.settings() }).read()).toMatchObject({ bounces: 1 });
      expect(old.subjects('INBOX')).toEqual([]);
      expect(old.subjects('Tagwerk')).toHaveLength(1);
    } finally {
      await old.stop();
    }
  });

  it('forgets what was put away after thirty days', async () => {
    const mailId = await sent();
    comesBack('postfix-unknown-address', mailId);
    await read();
    const reader = world.returns({ imap: server.settings() });
    expect(await reader.forget(new Date(NOON.getTime() + 29 * DAY_MS))).toBe(0);
    expect(await reader.forget(new Date(NOON.getTime() + 32 * DAY_MS))).toBe(1);
    expect(server.subjects('Tagwerk')).toEqual([]);
  });

  it('is nothing that anybody has to have', async () => {
    expect(await world.returns().read()).toBeNull();
  });
});

describe('an address', () => {
  const soft = async (onDay: number): Promise<string> => {
    world.clock.set(new Date(NOON.getTime() + onDay * DAY_MS));
    const mailId = await sent();
    comesBack('gmail-full-mailbox', mailId);
    await read();
    return mailId;
  };

  it('whose mailbox is full is written to again, until mails came back on three days within thirty', async () => {
    const heard: Bounce[] = [];
    world.followers.push({ bounced: (_tx, bounce) => Promise.resolve(void heard.push(bounce)) });
    for (const day of [0, 0, 0, 3]) await soft(day);
    expect(await isSuppressed()).toBe(false);
    const last = await soft(9);
    expect(await isSuppressed()).toBe(true);
    expect(await returnsOf(last)).toEqual([{ severity: 'hard', reason: 'full-mailbox' }]);
    expect(heard.map(({ isDead }) => isDead)).toEqual([false, false, false, false, true]);
  });

  it('is not held against for a delay, which the outbox shows until the mail has come back', async () => {
    const mailId = await sent();
    comesBack('postfix-delayed', mailId);
    await read();
    expect(await world.row(mailId)).toMatchObject({ status: 'sent' });
    expect(await world.queries.one(systemScope, mailId)).toMatchObject({ returned: { severity: 'delayed' } });
    comesBack('postfix-gave-up', mailId);
    await read();
    expect(await world.queries.one(systemScope, mailId)).toMatchObject({
      status: 'bounced',
      returned: { severity: 'soft', reason: 'unreachable', at: '2026-02-02T11:00:00Z' },
      steps: ['resend'],
    });
  });

  it('that its server refuses at once is told in the same way', async () => {
    const heard: Bounce[] = [];
    world.followers.push({ bounced: (_tx, bounce) => Promise.resolve(void heard.push(bounce)) });
    world.sink.script = { atRecipient: () => '550 5.1.1 unknown' };
    const mailId = await sent();
    expect(await returnsOf(mailId)).toEqual([{ severity: 'hard', reason: 'unknown-address' }]);
    expect(await world.row(mailId)).toMatchObject({ status: 'failed' });
    expect(heard).toMatchObject([{ address: TO, isDead: true, mail: { id: mailId } }]);
  });

  it('is told of before the worker has noted that its mail went out, and both are kept', async () => {
    const [mailId] = await world.add(aMail(TO));
    world.sink.script = {
      afterData: () => {
        comesBack('postfix-unknown-address', mailId!);
        return undefined;
      },
      atRecipient: () => undefined,
    };
    const delivery = world.worker();
    const reading = new Promise<void>((done, fail) => {
      const look = async () => {
        while (server.subjects('INBOX').length === 0) await new Promise((next) => setImmediate(next));
        await read();
      };
      look().then(done, fail);
    });
    await Promise.all([delivery.deliver('priority'), reading]);
    expect(await world.row(mailId!)).toMatchObject({ status: 'bounced', sent_at: NOON });
  });

  it('is not given up while one of those who follow fails: nothing is noted, and the next look finds it again', async () => {
    const [one, other] = [await sent(), await sent('ben.falk@lindengau.example.org')];
    const fails = {
      bounced: (_tx: unknown, { address }: Bounce) =>
        address === TO ? Promise.reject(new Error('no')) : Promise.resolve(),
    };
    world.followers.push(fails);
    comesBack('postfix-unknown-address', one);
    comesBack('postfix-unknown-address', other, 'ben.falk@lindengau.example.org');
    comesBack('from-a-person', one);
    expect(await read()).toEqual({ bounces: 1, replies: 0, known: 0, left: 1, again: 1 });
    expect(await isSuppressed()).toBe(false);
    expect(await world.row(one)).toMatchObject({ status: 'sent' });
    world.followers.length = 0;
    expect(await read()).toEqual({ bounces: 1, replies: 0, known: 0, left: 1, again: 0 });
    expect(await isSuppressed()).toBe(true);
  });
});

describe('a mailbox that cannot be read', () => {
  const sentence = async (settings: ReturnType<TestImapServer['settings']>): Promise<string> =>
    ImapMailbox.open(settings).then(
      () => 'opened',
      (error: unknown) => imapFault(error),
    );

  it('says in one sentence what is wrong, and no password', async () => {
    const { url } = server.settings();
    expect(await sentence(server.settings())).toBe('opened');
    expect(await sentence(server.settings({ password: 'falsch' }))).toMatch(/refuses the user name or the password/);
    expect(await sentence({ ...server.settings(), url: url.replace(/:\d+$/, ':1') })).toMatch(/nothing listens/);
    expect(await sentence({ ...server.settings(), url: url.replace('imap:', 'imaps:') })).toMatch(/encrypted/);
    expect(await sentence(server.settings({ folder: 'Eingang' }))).toMatch(/folder "Eingang" is not there/);
    expect(await sentence({ ...server.settings(), url: url.replace('127.0.0.1', 'imap.invalid') })).toMatch(
      /host name/,
    );
  });
});
