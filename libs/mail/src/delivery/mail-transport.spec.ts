import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { newId } from '#libs/kernel';
import type { Config } from '#libs/config';
import { MailSink } from './mail-sink.factory.js';
import { MailTransport, needsTls, readMailbox } from './mail-transport.js';
import { composeMessage } from './mime.js';
import { previewMail } from '../text/preview.js';

let sink: MailSink;
const transports: MailTransport[] = [];

beforeAll(async () => (sink = await MailSink.start()));
afterAll(async () => {
  transports.forEach((transport) => transport.onModuleDestroy());
  await sink.stop();
});

function open(more: Partial<Config> = {}): MailTransport {
  const config = { smtpUrl: sink.url, mailFrom: 'Tagwerk <post@example.org>', ...more } as Config;
  const transport = new MailTransport(config, {
    connectionTimeout: 2_000,
    greetingTimeout: 2_000,
    socketTimeout: 2_000,
  });
  transports.push(transport);
  return transport;
}

const message = (): Promise<Buffer> =>
  composeMessage({
    mail: previewMail('event-moved', 'de'),
    id: newId(),
    language: 'de',
    from: { name: 'Tagwerk', address: 'post@example.org' },
    to: { name: 'Anna', address: 'anna@example.org' },
    replyTo: null,
    date: new Date('2026-02-02T11:00:00Z'),
    host: 'example.org',
    calendar: null,
  });

describe('a signed mail', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dkim-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKeyFile = path.join(folder, 'key.pem');
  writeFileSync(privateKeyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
  const resolver = (name: string, type: string) =>
    name === 'tag._domainkey.example.org' && type === 'TXT'
      ? Promise.resolve([[record]])
      : Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  const verify = async (raw: string) => {
    const { results } = await dkimVerify(raw, { resolver });
    return results[0];
  };

  let raw: string;
  beforeAll(async () => {
    const transport = open({ dkim: { domain: 'example.org', selector: 'tag', privateKeyFile } });
    await transport.send({ from: 'bounce@example.org', to: 'anna@example.org' }, await message());
    raw = sink.received.at(-1)!.raw;
  });

  it('is found genuine by another implementation', async () => {
    expect((await verify(raw))?.status.result).toBe('pass');
  });

  it('covers the headers of unsubscription', () => {
    const signed = /DKIM-Signature:[\s\S]*?\bh=([\w:\s-]+);/i
      .exec(raw)![1]!
      .replace(/\s/g, '')
      .toLowerCase()
      .split(':');
    expect(signed).toEqual(expect.arrayContaining(['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']));
  });

  it.each([
    ['Subject: ', 'Subject: x'],
    ['List-Unsubscribe-Post: ', 'List-Unsubscribe-Post: x'],
    ['verlegt', 'verloren'],
  ])('is found changed when %j becomes %j', async (from, to) => {
    expect(raw).toContain(from);
    expect((await verify(raw.replace(from, to)))?.status.result).not.toBe('pass');
  });
});

describe('a recipient that is more than one plain address', () => {
  it.each(['anna@example.org, evil@example.org', 'x: anna@example.org, evil@example.org;', '"a"@example.org', ''])(
    'never reaches the server: %j',
    async (to) => {
      const before = sink.recipients.length;
      expect(await open().send({ from: 'bounce@example.org', to }, await message())).toMatchObject({
        kind: 'refused',
        code: 553,
      });
      expect(sink.recipients).toHaveLength(before);
    },
  );
});

describe('a mail server outside this machine', () => {
  it.each([
    ['smtp://mail.example.org', true],
    ['smtp://192.0.2.1:25', true],
    ['smtps://mail.example.org', true],
    ['smtp://127.example.org', true],
    ['smtp://127.0.0.1:2525', false],
    ['smtp://localhost', false],
    ['smtp://[::1]:25', false],
    ['smtp://catcher:1025?requireTLS=false', false],
    ['smtp://localhost:1025?requireTLS=true', true],
  ])('at %s must speak TLS: %s', (url, expected) => expect(needsTls(url)).toBe(expected));

  it('gets no mail without TLS', async () => {
    const url = sink.url.replace('127.0.0.1', '0.0.0.0');
    const before = sink.received.length;
    const attempt = await open({ smtpUrl: url }).send(
      { from: 'bounce@example.org', to: 'anna@example.org' },
      await message(),
    );
    expect(attempt).toMatchObject({ kind: 'connection', begun: false });
    expect(sink.received).toHaveLength(before);
  });
});

describe('the sender', () => {
  it.each([
    ['Tagwerk <tagwerk@example.org>', 'Tagwerk'],
    ['"Tagwerk, Netzwerke" <tagwerk@example.org>', 'Tagwerk, Netzwerke'],
    ['tagwerk@example.org', ''],
  ])('is read from %j', (text, name) => {
    expect(readMailbox(text)).toEqual({ name, address: 'tagwerk@example.org' });
  });

  it.each(['Tagwerk', 'a@example.org, b@example.org', ''])('is refused: %j', (text) => {
    expect(() => readMailbox(text)).toThrow('MAIL_FROM');
  });
});
