import type { Config } from '#libs/config';

/** Settings for a server under test; nothing listens and no mail leaves. */
export const testConfig = (databaseUrl: string, changes: Partial<Config> = {}): Config => ({
  production: false,
  host: '127.0.0.1',
  port: 0,
  baseUrl: 'http://tagwerk.example.org',
  trustProxy: undefined,
  databaseUrl,
  redisUrl: undefined,
  smtpUrl: 'smtp://127.0.0.1:1',
  mailFrom: 'Tagwerk <tagwerk@example.org>',
  imap: undefined,
  dkim: undefined,
  secret: 'a secret of at least thirty-two characters',
  logLevel: 'error',
  ...changes,
});
