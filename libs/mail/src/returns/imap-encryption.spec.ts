import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestImapServer } from '../../../../test/support/imap-server.js';
import { temporaryFolder } from '../../../../test/support/temporary-folder.js';
import { aCertificate, type TestCertificate } from '../../../../test/support/test-certificate.js';
import { imapFault } from './imap-fault.rules.js';
import { ImapMailbox, type ImapSettings } from './imap-mailbox.js';

const servers: TestImapServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

async function aServer(how: 'imaps' | 'starttls', certificate: TestCertificate): Promise<TestImapServer> {
  const server = await TestImapServer.encrypted(how, certificate);
  servers.push(server);
  return server;
}
/** As `doctor` says it. */
const sentence = (settings: ImapSettings): Promise<string> =>
  ImapMailbox.open(settings).then(
    (mailbox) => mailbox.close().then(() => 'opened'),
    (error: unknown) => imapFault(error),
  );
function fileOf(text: string): string {
  const file = path.join(temporaryFolder('ca'), 'ca.pem');
  writeFileSync(file, text);
  return file;
}
const withStartTls = ({ url, ...settings }: ImapSettings): ImapSettings => ({
  ...settings,
  url: `${url.replace('127.0.0.1', 'localhost')}?requireTLS=true`,
});

describe('a mailbox behind an encrypted connection', () => {
  it('is opened over imaps:// when its authority is trusted, with the right password alone', async () => {
    const certificate = aCertificate();
    const server = await aServer('imaps', certificate);
    const caFile = fileOf(certificate.cert);
    expect(await sentence({ ...server.settings(), caFile })).toBe('opened');
    expect(await sentence({ ...server.settings({ password: 'falsch' }), caFile })).toMatch(/refuses the user name/);
  });

  it('is opened over imap:// with STARTTLS when its authority is trusted', async () => {
    const certificate = aCertificate();
    const server = await aServer('starttls', certificate);
    const settings = withStartTls(server.settings());
    expect(await sentence({ ...settings, caFile: fileOf(certificate.cert) })).toBe('opened');
    expect(await sentence(settings)).toMatch(/is not trusted: .*IMAP_CA_FILE/);
  });

  it('gets no password over a connection that stays open to everybody', async () => {
    const server = await TestImapServer.start();
    servers.push(server);
    expect(await sentence(withStartTls(server.settings()))).toMatch(/no encrypted connection/);
  });

  it.each([
    ['nobody trusts', aCertificate(), false, /is not trusted: .*IMAP_CA_FILE/],
    ['has run out', aCertificate({ days: -1 }), true, /has run out/],
    ['is for another host name', aCertificate({ host: 'imap.example.org' }), true, /is for another host name/],
  ])('says so when its certificate %s', async (_why, certificate, isTrusted, words) => {
    const server = await aServer('imaps', certificate);
    const caFile = isTrusted ? fileOf(certificate.cert) : undefined;
    expect(await sentence({ ...server.settings(), caFile })).toMatch(words);
  });

  it('trusts nobody else because of a file, and says when that holds no certificate', async () => {
    const server = await aServer('imaps', aCertificate());
    const stranger = aCertificate({ host: 'other.example.org' });
    expect(await sentence({ ...server.settings(), caFile: fileOf(stranger.cert) })).toMatch(/is not trusted/);
    expect(await sentence({ ...server.settings(), caFile: fileOf('kein Zertifikat') })).toMatch(/IMAP_CA_FILE names/);
    expect(await sentence({ ...server.settings(), caFile: '/gibt/es/nicht.pem' })).toMatch(/IMAP_CA_FILE names/);
  });
});
