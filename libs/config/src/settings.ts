import { z } from 'zod';
import { MAKE_SECRET, secretFault } from './secret.rules.js';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port between 0 and 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a port between 0 and 65535');
const oneOf = <const Word extends string>(...words: Word[]) => z.enum(words, `must be one of ${words.join(', ')}`);
const flag = oneOf('0', '1', 'true', 'false', 'on', 'off').transform((word) => ['1', 'true', 'on'].includes(word));
const address = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
const secret = z.string().superRefine((text, context) => {
  const fault = secretFault(text);
  if (fault !== null) context.addIssue({ code: 'custom', message: `${fault} (make one with "${MAKE_SECRET}")` });
});

// What is no address at all is told before.
const namesUser = (text: string): boolean => {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username !== '' && password !== '' && !/%(?![0-9a-f]{2})/i.test(username + password);
};

/** Every setting, its name in the environment and its default. `.env.example` explains them to operators. */
export const settingsSchema = z.object({
  NODE_ENV: oneOf('development', 'production', 'test').default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  BASE_URL: address('http:', 'https:').optional(),
  TRUST_PROXY: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  REDIS_URL: address('redis:', 'rediss:', 'unix:').optional(),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().min(3).default('Tagwerk <tagwerk@example.org>'),
  IMAP_URL: address('imap:', 'imaps:')
    .refine(namesUser, 'must name user and password, odd characters as %40: imaps://user:password@host')
    .optional(),
  IMAP_FOLDER: z.string().min(1).default('INBOX'),
  IMAP_DONE_FOLDER: z.string().min(1).default('Tagwerk'),
  IMAP_CA_FILE: z.string().min(1).optional(),
  DKIM_DOMAIN: z.string().min(3).optional(),
  DKIM_SELECTOR: z.string().min(1).default('tagwerk'),
  DKIM_PRIVATE_KEY_FILE: z.string().min(1).optional(),
  TAGWERK_SECRET: secret.optional(),
  TAGWERK_DEMO: flag.optional(),
  INBOX_PORT: port.default(3001),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
});

export type Settings = Readonly<{
  production: boolean;
  host: string;
  port: number;
  /** Without a trailing slash. Every link in a mail starts with it. */
  baseUrl: string;
  /** Addresses of the reverse proxies whose X-Forwarded-For counts, separated by commas. */
  trustProxy: string | undefined;
  dataFolder: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The mailbox that mails come back to; handled ones are moved to `doneFolder`. */
  imap:
    | Readonly<{
        url: string;
        folder: string;
        doneFolder: string;
        /** Certificates (PEM) of authorities that are trusted there besides the usual ones. */
        caFile?: string;
      }>
    | undefined;
  dkim: Readonly<{ domain: string; selector: string; privateKeyFile: string }> | undefined;
  /** Signs links and hashes suppressed addresses. Losing it breaks every link that is out. */
  secret: string | undefined;
  demo: boolean | undefined;
  inboxPort: number;
  logLevel: string;
}>;

/** A setting is missing or wrong; the message is one sentence for an operator. */
export class SettingsRefused extends Error {}

/**
 * Reads and checks the environment once.
 * @throws {SettingsRefused} naming every wrong setting.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new SettingsRefused(`These settings are wrong: ${faults.join('; ')}.`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && !env.TAGWERK_SECRET) {
    throw new SettingsRefused('TAGWERK_SECRET is missing: set it to at least 32 random characters and keep it.');
  }
  if (Boolean(env.DKIM_DOMAIN) !== Boolean(env.DKIM_PRIVATE_KEY_FILE)) {
    throw new SettingsRefused('DKIM_DOMAIN and DKIM_PRIVATE_KEY_FILE belong together: set both or neither.');
  }
  if (env.IMAP_FOLDER === env.IMAP_DONE_FOLDER) {
    throw new SettingsRefused('IMAP_FOLDER and IMAP_DONE_FOLDER must be two folders.');
  }
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    trustProxy: env.TRUST_PROXY,
    dataFolder: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    imap: env.IMAP_URL
      ? { url: env.IMAP_URL, folder: env.IMAP_FOLDER, doneFolder: env.IMAP_DONE_FOLDER, caFile: env.IMAP_CA_FILE }
      : undefined,
    dkim:
      env.DKIM_DOMAIN && env.DKIM_PRIVATE_KEY_FILE
        ? { domain: env.DKIM_DOMAIN, selector: env.DKIM_SELECTOR, privateKeyFile: env.DKIM_PRIVATE_KEY_FILE }
        : undefined,
    secret: env.TAGWERK_SECRET,
    demo: env.TAGWERK_DEMO,
    inboxPort: env.INBOX_PORT,
    logLevel: env.LOG_LEVEL,
  };
}
