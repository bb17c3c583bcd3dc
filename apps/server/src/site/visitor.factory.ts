import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { type MailLink, resolveLink } from '#libs/mail';
import { testConfig } from '../../../../test/support/config.js';
import type { TestServer } from '../../../../test/support/server.js';

type Mail = Readonly<{ template: string; to_address: string; language: string; parameters: Record<string, unknown> }>;

/** A browser without JavaScript: pages, forms and the cookies it is given. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly server: TestServer,
    private readonly acceptLanguage = 'de-DE,de;q=0.9,en;q=0.8',
  ) {}

  async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.took(await this.server.send('GET', url, { headers: { ...this.headers(), ...headers } }));
  }

  /** Sends a form with a key of its own, as a program does that says what it is. */
  async send(
    url: string,
    fields: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams({ _key: randomUUID(), ...fields }).toString();
    const sent = { ...this.headers(), 'content-type': 'application/x-www-form-urlencoded', ...headers };
    return this.took(await this.server.send('POST', url, { body, headers: sent }));
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const accept = { accept: 'text/html,*/*;q=0.8', 'accept-language': this.acceptLanguage };
    return cookie === '' ? accept : { ...accept, cookie };
  }

  private took(answer: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

/** What a careful person fills in. */
export const anEntry = (more: Readonly<Record<string, string>> = {}) => ({
  firstName: 'Amira',
  lastName: 'Soltani',
  email: 'amira.soltani@seehafen.example.org',
  organisationName: 'Werkhof Seehafen gGmbH',
  land: 'HB',
  mode: 'on_site',
  practiceStage: 'new',
  privacy: 'yes',
  ...more,
});

/** Mails of this template, the latest first. */
export const mailsOf = (server: TestServer, template: string): Promise<Mail[]> =>
  server.sql.query('select * from mail_message where template = $1 order by created_at desc, id desc', [template]);

/** The address behind a link of a mail that was sent at this moment, without the host. */
export function pathOf(link: unknown, sentAt?: Date): string {
  const { baseUrl, secret } = testConfig('');
  return resolveLink(link as MailLink, { baseUrl, secret, sentAt }).slice(baseUrl.length);
}

/** Everything that could change, as one text: two equal ones mean that nothing did. */
export async function stateOf(server: TestServer): Promise<string> {
  const tables = ['registration', 'place_counter', 'person', 'mail_message', 'mail_suppression', 'calendar_feed'];
  const rows = await Promise.all(
    [...tables, 'history_entry', 'idempotency_key'].map((table) =>
      server.sql.query(`select coalesce(json_agg(t order by t::text), '[]')::text as rows from ${table} t`),
    ),
  );
  return JSON.stringify(rows);
}

/** Text as a reader sees it: without tags, entities resolved. */
export const readable = (html: string): string =>
  html
    // The second half of an address, which may stand in a line of its own.
    .replaceAll('<span class="domain">', '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
