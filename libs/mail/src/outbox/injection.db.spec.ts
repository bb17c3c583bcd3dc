import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { isPlainAddress, travelForm } from '../address.js';
import { AddressRefused } from '../mail.errors.js';
import { MailWorld } from '../mail-world.factory.js';
import type { OutgoingMail } from './outgoing-mail.js';
import { samples } from '../text/samples.js';

const MAILS = 10_000;
const SEED = 20_260_202;

const hostile = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  '\0',
  ',',
  ';',
  ':',
  '<',
  '>',
  '"',
  '(',
  ')',
  '@',
  '\\',
  ' ',
  '\u2028',
  'Bcc: evil@evil.example',
  '\r\nBcc: evil@evil.example\r\n',
  '\r\n.\r\nRCPT TO:<evil@evil.example>\r\n',
  'RCPT TO:<evil@evil.example>',
  '=?utf-8?q?=0d=0aBcc:evil=40evil.example?=',
);
const word = fc.oneof(fc.constantFrom('anna', 'ben', 'jörg', 'x'), fc.string({ maxLength: 8 }), hostile);
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((parts) => parts.join(''));
const local = fc.oneof(
  fc.nat().map((number) => `p${number}`),
  words(1, 4),
);
const domain = fc.oneof(
  fc.constantFrom('example.org', 'mail.example.org', 'müller.example.org'),
  words(1, 3).map((text) => `${text}.example.org`),
);
const addresses = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(local, domain).map(([name, host]) => `${name}@${host}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(local, domain, word).map(([name, host, more]) => `${name}@${host}${more}evil@evil.example`),
  },
);

const HEADERS = [
  'content-language',
  'auto-submitted',
  'x-auto-response-suppress',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
];

const sample = samples('de')['cancel-confirmed'];
const mailTo = (address: string, name: string): OutgoingMail => ({
  template: 'cancel-confirmed',
  language: 'de',
  to: { name, address },
  parameters: { ...sample, addressee: { firstName: name }, event: { ...sample.event, title: name } },
});

let world: MailWorld;

beforeAll(async () => (world = await MailWorld.open()));
afterAll(() => world?.close());

describe(`${MAILS} mails to fuzzed addresses under fuzzed names`, () => {
  const cases = fc.sample(fc.tuple(addresses, words(0, 6)), { numRuns: MAILS, seed: SEED });
  const plain = cases.filter(([address]) => isPlainAddress(address));
  const asked = new Map<string, string>();

  beforeAll(async () => {
    const ids = await world.add(...plain.map(([address, name]) => mailTo(address, name)));
    ids.forEach((id, index) => asked.set(id, plain[index]![0]));
    await world.worker().deliver('priority');
  }, 240_000);

  it('are refused at the door when they name more or less than one mailbox', async () => {
    const others = cases.filter(([address]) => !isPlainAddress(address));
    expect(others.length).toBeGreaterThan(MAILS / 5);
    for (const [address, name] of others.slice(0, 200)) {
      await expect(world.add(mailTo(address, name))).rejects.toBeInstanceOf(AddressRefused);
    }
  });

  it('reach nobody but the one recipient each was meant for', () => {
    expect(world.sink.received.length).toBe(plain.length);
    expect(plain.length).toBeGreaterThan(MAILS / 5);
    const foreign = world.sink.received.filter(({ raw, to }) => {
      const id = /^Message-ID: <([\w-]+)@/m.exec(raw)![1]!;
      return to.length !== 1 || travelForm(to[0]!) !== travelForm(asked.get(id)!);
    });
    expect(foreign).toEqual([]);
    expect(world.sink.recipients.filter((address) => address.includes('evil.example'))).toEqual([]);
  });

  it('carry no header that a name brought in', async () => {
    const strange: unknown[] = [];
    for (const { raw, to } of world.sink.received) {
      const mail = await PostalMime.parse(raw.slice(0, raw.indexOf('\r\n\r\n') + 4));
      const keys = mail.headers.map(({ key }) => key);
      const recipients = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
      const right =
        keys.join() === HEADERS.join() &&
        recipients.length === 1 &&
        travelForm(recipients[0]!.address!) === travelForm(to[0]!);
      if (!right) strange.push({ keys, recipients });
    }
    expect(strange).toEqual([]);
  }, 60_000);
});
