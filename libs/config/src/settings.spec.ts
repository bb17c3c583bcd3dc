import { readSettings } from './settings.js';

const secret = 'x'.repeat(32);

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
      /^These settings are wrong: PORT .*; DATABASE_URL must be an address that starts with postgres:\/\/ or postgresql:\/\/\.$/,
    );
  });

  it('are refused in production without a secret, and accepted with one', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db/tagwerk' };
    expect(() => readSettings(production)).toThrow(/TAGWERK_SECRET is missing/);
    expect(readSettings({ ...production, TAGWERK_SECRET: secret }).production).toBe(true);
  });

  it('keep the two halves of DKIM together', () => {
    expect(() => readSettings({ DKIM_DOMAIN: 'example.org' })).toThrow(/belong together/);
  });
});
