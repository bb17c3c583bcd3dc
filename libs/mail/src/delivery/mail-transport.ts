import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { Injectable, Logger, type OnModuleDestroy, Optional } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '#libs/config';
import { isPlainAddress, travelForm } from '../address.js';
import type { Attempt } from './delivery.rules.js';
import type { Mailbox } from './mime.js';
import { attemptOfError } from './smtp-attempt.js';

/** Connections to the mail server, and mails in the air at most. */
export const CONNECTIONS = 5;

/** How long a silent server is borne, in milliseconds. */
export const SMTP_PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export type Envelope = Readonly<{ from: string; to: string }>;

/** The way out: one pool of SMTP connections. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  readonly from: Mailbox;
  private readonly pool: Transporter;

  constructor(config: Config, @Optional() patience: typeof SMTP_PATIENCE = SMTP_PATIENCE) {
    this.from = readMailbox(config.mailFrom);
    this.pool = createTransport({
      pool: true,
      url: config.smtpUrl,
      maxConnections: CONNECTIONS,
      maxMessages: 1_000,
      maxRequeues: 1,
      requireTLS: needsTls(config.smtpUrl),
      disableFileAccess: true,
      disableUrlAccess: true,
      ...patience,
      ...(config.dkim && { dkim: signature(config.dkim) }),
    } as Parameters<typeof createTransport>[0]);
    this.pool.on('error', (error: Error) => new Logger('MailTransport').warn(error.message));
  }

  /** One attempt to hand a finished message over. Never throws. */
  async send(envelope: Envelope, raw: Buffer): Promise<Attempt> {
    if (!isPlainAddress(envelope.to)) {
      return { kind: 'refused', code: 553, command: 'API', response: 'The recipient is not one plain address.' };
    }
    try {
      const { response } = await this.pool.sendMail({
        envelope: { from: envelope.from, to: [travelForm(envelope.to)] },
        raw,
      });
      return { kind: 'accepted', response: String(response).slice(0, 500) };
    } catch (error) {
      return attemptOfError(error);
    }
  }

  /** Whether the server answers and lets us in. */
  async answers(): Promise<boolean> {
    return this.pool.verify().then(
      () => true,
      () => false,
    );
  }

  onModuleDestroy(): void {
    this.pool.close();
  }
}

/** `Tagwerk <tagwerk@example.org>` or an address alone. */
export function readMailbox(text: string): Mailbox {
  const [, name = '', address = ''] = /^\s*(?:"?([^"<]*?)"?\s*<)?([^<>]+?)>?\s*$/.exec(text) ?? [];
  if (!isPlainAddress(address)) throw new Error('MAIL_FROM must be one address, with or without a name.');
  return { name, address };
}

/** Without TLS a mail only travels inside this machine, or where the address says so: `smtp://host?requireTLS=false`. */
export function needsTls(smtpUrl: string): boolean {
  const { hostname, searchParams } = new URL(smtpUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  const loopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  const wish = searchParams.get('requireTLS');
  return wish === 'true' || (!loopback && wish !== 'false');
}

const signature = (dkim: NonNullable<Config['dkim']>) => ({
  domainName: dkim.domain,
  keySelector: dkim.selector,
  privateKey: readFileSync(dkim.privateKeyFile, 'utf8'),
  headerFieldNames:
    'from:to:reply-to:subject:date:message-id:mime-version:content-type:content-language:auto-submitted:list-unsubscribe:list-unsubscribe-post',
});
