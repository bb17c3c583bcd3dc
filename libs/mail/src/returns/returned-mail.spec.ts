import fc from 'fast-check';
import { newId } from '#libs/kernel';
import { FETCHED_BYTES } from './imap-mailbox.js';
import { readIncoming } from './incoming-mail.js';
import { recordedMail, recordedNames } from './recorded-mails.factory.js';
import { classify } from './returned-mail.rules.js';

const secret = 'a secret of tests that is long enough';
const instance = { secret, host: 'tagwerk.example.org' };
const about = { mailId: newId(), to: 'jana.ritter@lindengau.example.org', secret };
const read = async (source: Uint8Array) => classify(await readIncoming(source), instance);
const recorded = (name: string, more: Partial<Parameters<typeof recordedMail>[1]> = {}) =>
  read(recordedMail(name, { ...about, ...more }));

const bounces = [
  ['postfix-unknown-address', 'hard', 'unknown-address', '5.1.1'],
  ['postfix-unknown-domain', 'hard', 'unknown-domain', '5.4.4'],
  ['postfix-gave-up', 'soft', 'unreachable', '4.4.1'],
  ['postfix-delayed', 'delayed', 'unreachable', '4.4.1'],
  ['exchange-unknown-address', 'hard', 'unknown-address', '5.1.10'],
  ['exchange-access-denied', 'hard', 'unknown-address', '5.4.1'],
  ['gmail-unknown-address', 'hard', 'unknown-address', '5.1.1'],
  ['gmail-full-mailbox', 'soft', 'full-mailbox', '4.2.2'],
  ['gmx-unknown-address', 'hard', 'unknown-address', '5.0.0'],
  ['gmx-full-mailbox', 'soft', 'full-mailbox', '5.0.0'],
  ['exim-policy', 'soft', 'refused', '5.7.1'],
  ['qmail-unknown-address', 'hard', 'unknown-address', '5.1.1'],
  ['behind-a-forwarding', 'hard', 'closed-mailbox', '5.2.1'],
  ['to-the-sender-alone', 'hard', 'unknown-address', '5.1.1'],
] as const;

describe('a mail that comes back', () => {
  it.each(bounces)('is understood as %s writes it: %s, %s', async (name, severity, reason, status) => {
    const mail = await recorded(name);
    expect(mail).toMatchObject({ kind: 'bounce', mailId: about.mailId, judged: { severity, reason, status } });
  });

  it('is known by its bounce address, whatever the report says of recipients', async () => {
    expect(await recorded('behind-a-forwarding')).toMatchObject({ recipients: null });
  });

  it('is known by its Message-ID where the address is lost, for the recipients it names', async () => {
    expect(await recorded('to-the-sender-alone')).toMatchObject({ recipients: [about.to, about.to] });
  });

  it('is not believed by the Message-ID of another instance', async () => {
    expect(await recorded('to-the-sender-alone', { host: 'elsewhere.example.org' })).toEqual({ kind: 'other' });
  });

  it('is not believed by a bounce address that was not made here', async () => {
    const forged = await recorded('qmail-unknown-address', { secret: 'another secret that is also long enough' });
    expect(forged).toEqual({ kind: 'other' });
  });

  it('is understood when the mail that it sends back is cut off', async () => {
    const report = recordedMail('gmail-unknown-address', about);
    const long = Buffer.concat([report.subarray(0, -30), Buffer.alloc(3 * FETCHED_BYTES, 'x\r\n')]);
    expect(await read(long.subarray(0, FETCHED_BYTES))).toMatchObject({ kind: 'bounce', mailId: about.mailId });
  });

  it('is told in a few of the server’s own words', async () => {
    expect(await recorded('postfix-unknown-address')).toMatchObject({
      judged: {
        diagnosis:
          '550 5.1.1 <jana.ritter@lindengau.example.org>: Recipient address rejected: User unknown in virtual mailbox table',
      },
    });
  });
});

describe('a mail that is no bounce', () => {
  it.each(['out-of-office-outlook-de', 'out-of-office-vacation-en', 'out-of-office-gmx-de'])(
    'is an automatic answer: %s',
    async (name) => {
      expect(await recorded(name)).toEqual({ kind: 'auto-reply' });
    },
  );

  it('is for people when a person wrote it, even about bounces', async () => {
    expect(await recorded('from-a-person')).toEqual({ kind: 'other' });
  });

  it('is for people when it is nothing that anybody could read', async () => {
    for (const text of ['', '\0', 'From', '--\r\n--', 'Content-Type: multipart/report; boundary=x\r\n\r\n--x']) {
      expect(await read(Buffer.from(text))).toEqual({ kind: 'other' });
    }
  });

  it('is the answer of a calendar, from whom and whether the receiving server doubts it', async () => {
    const sender = about.to;
    const content = expect.stringMatching(/^METHOD:REPLY\r?$/m);
    expect(await recorded('calendar-reply-outlook')).toEqual({
      kind: 'calendar',
      letter: { content, sender, isDoubted: false },
    });
    expect(await recorded('calendar-reply-google')).toEqual({
      kind: 'calendar',
      letter: { content, sender, isDoubted: true },
    });
  });

  it('covers, with the bounces, whatever was recorded', () => {
    const others = recordedNames.filter(
      (name) => !name.startsWith('calendar-') && !bounces.some(([bounce]) => bounce === name),
    );
    expect(others.sort()).toEqual(
      ['from-a-person', 'out-of-office-gmx-de', 'out-of-office-outlook-de', 'out-of-office-vacation-en'].sort(),
    );
  });
});

describe('whatever bytes come in', () => {
  const samples = recordedNames.map((name) => recordedMail(name, about));

  it('never makes a bounce of a mail that is not named', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect((await read(bytes)).kind).not.toBe('bounce');
      }),
    );
  });

  it('cut off anywhere it is a bounce of the same mail or none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.double({ min: 0, max: 1, noNaN: true }), async (mail, part) => {
        const returned = await read(mail.subarray(0, Math.floor(mail.length * part)));
        if (returned.kind === 'bounce') expect(returned.mailId).toBe(about.mailId);
      }),
    );
  });
});
