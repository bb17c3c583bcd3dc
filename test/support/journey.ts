import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { APIRequestContext, BrowserContextOptions, Page } from 'playwright-core';
import { TestBrowser } from './browser.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { JourneyInbox } from './journey-inbox.js';
import { type DemoLogin, type Standalone, startStandalone } from './standalone.js';

/** What signs the links of the products of this process. */
export const SECRET = randomBytes(36).toString('base64');

/** The built product with its demo, a browser and everybody's mailboxes. */
export class Journey {
  private constructor(
    readonly product: Standalone,
    readonly browser: TestBrowser,
    readonly inbox: JourneyInbox,
    private readonly database: TestDatabase,
  ) {}

  /** Uses the PostgreSQL of the test run: that the product brings its own is proven elsewhere. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Journey> {
    const database = await freshDatabase();
    const product = await startStandalone({ DATABASE_URL: database.url, TAGWERK_SECRET: SECRET, ...settings });
    try {
      const browser = await TestBrowser.launch();
      return new Journey(product, browser, new JourneyInbox(product.inboxUrl), database);
    } catch (error) {
      await product.stop();
      throw error;
    }
  }

  get url(): string {
    return this.product.url;
  }

  /** A visitor whom nobody knows. */
  async stranger(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.browser.open({ baseURL: this.url, ...options });
    page.setDefaultTimeout(15_000);
    return page;
  }

  /** A person of the team, signed in. @param email of a demo account; the first organiser by default */
  async signedIn(email?: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { email: address, password } = this.account(email);
    const page = await this.stranger(options);
    await new OrganiserRequests(page.request, this.url).post('/api/session', { email: address, password });
    return page;
  }

  account(email?: string): DemoLogin {
    const found = this.product.demo.find((login) => (email ? login.email === email : login.role === 'Organiser'));
    if (!found) throw new Error(`The demo has no account ${email ?? 'of an organiser'}.`);
    return found;
  }

  /** An hour passes since the event began, which no browser can make happen. */
  async beginEvent(eventId: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    try {
      await client.query("update event set starts_at = now() - interval '1 hour' where id = $1", [eventId]);
    } finally {
      await client.end();
    }
  }

  /** What is held so that it can be taken back goes out now, as if its minute were over. */
  async passHold(): Promise<void> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    try {
      await client.query("update mail_message set not_before = now() where status = 'queued' and not_before > now()");
      await client.query('update invitation set sent_at = now() where sent_at > now()');
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
    await this.database.drop();
  }
}

type Json = Readonly<Record<string, unknown>>;

/** What the organiser app would send, for the parts of a journey that another journey walks by hand. */
export class OrganiserRequests {
  constructor(
    private readonly requests: APIRequestContext,
    private readonly url: string,
  ) {}

  get<Answer>(path: string): Promise<Answer> {
    return this.send<Answer>('GET', path);
  }

  post<Answer>(path: string, data?: Json): Promise<Answer> {
    return this.send<Answer>('POST', path, data);
  }

  put<Answer>(path: string, data: Json): Promise<Answer> {
    return this.send<Answer>('PUT', path, data);
  }

  patch<Answer>(path: string, data: Json): Promise<Answer> {
    return this.send<Answer>('PATCH', path, data);
  }

  private async send<Answer>(method: string, path: string, data?: Json): Promise<Answer> {
    const answer = await this.requests.fetch(`${this.url}${path}`, {
      method,
      ...(data ? { data } : {}),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }
}
