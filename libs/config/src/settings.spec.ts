import { readSettings } from './settings.js';

const secret = 'Vg7+tQ2mZc9XrLw4Ks1nHy6Bd8Pf3Ja5';

describe('settings from the environment', () => {
  it('have a working default each', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      dataFolder: './data',
      databaseUrl: undefined,
    });
  });

  it('count an empty value as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('are refused in one sentence that names each wrong one', () => {
    expect(() => readSettings({ PORT: 'many', DATABASE_URL: 'mysql://x' })).toThrow(
      /^These settings are wrong: PORT must be a port between 0 and 65535; DATABASE_URL must be an address that starts with postgres:\/\/ or postgresql:\/\/\.$/,
    );
  });

  it.each([
    [{ PORT: '3000.5' }, 'PORT must be a port between 0 and 65535'],
    [{ INBOX_PORT: '70000' }, 'INBOX_PORT must be a port between 0 and 65535'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV must be one of development, production, test'],
    [{ TAGWERK_DEMO: 'yes' }, 'TAGWERK_DEMO must be one of 0, 1, true, false, on, off'],
  ])('say for %j what is right', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(`These settings are wrong: ${sentence}.`);
  });

  it('are refused in production without a secret, and accepted with one', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db/tagwerk' };
    expect(() => readSettings(production)).toThrow(/TAGWERK_SECRET is missing/);
    expect(readSettings({ ...production, TAGWERK_SECRET: secret }).production).toBe(true);
  });

  it('are refused with a secret that can be guessed, in words that help and do not repeat it', () => {
    const weak = 'a'.repeat(32);
    for (const NODE_ENV of ['production', 'development']) {
      expect(() => readSettings({ NODE_ENV, TAGWERK_SECRET: weak })).toThrow(
        /^These settings are wrong: TAGWERK_SECRET has too few different characters \(make one with "openssl rand -base64 36"\)\.$/,
      );
    }
  });

  it('name the mailbox that mails come back to, and where what is done goes', () => {
    const IMAP_URL = 'imaps://post%40example.org:geheim@imap.example.org';
    expect(readSettings({}).imap).toBeUndefined();
    expect(readSettings({ IMAP_URL }).imap).toEqual({ url: IMAP_URL, folder: 'INBOX', doneFolder: 'Tagwerk' });
    expect(readSettings({ IMAP_URL, IMAP_CA_FILE: '/etc/ca.pem' }).imap).toMatchObject({ caFile: '/etc/ca.pem' });
    expect(() => readSettings({ IMAP_URL, IMAP_DONE_FOLDER: 'INBOX' })).toThrow(/must be two folders/);
  });

  it.each([
    ['https://imap.example.org', 'starts with imap:// or imaps://'],
    ['imaps://imap.example.org', 'must name user and password'],
    ['imaps://post@imap.example.org', 'must name user and password'],
    ['imaps://post:100%@imap.example.org', 'odd characters as %40'],
    ['imap', 'starts with imap:// or imaps://'],
  ])('refuse %s as a mailbox: %s', (IMAP_URL, sentence) => {
    expect(() => readSettings({ IMAP_URL })).toThrow(sentence);
  });

  it('keep the two halves of DKIM together', () => {
    expect(() => readSettings({ DKIM_DOMAIN: 'example.org' })).toThrow(/belong together/);
  });
});
