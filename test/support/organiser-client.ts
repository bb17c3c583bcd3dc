import { randomUUID } from 'node:crypto';
import { aFachtag, type JourneyEvent } from './journey-fachtag.js';
import type { OrganiserRequests } from './journey.js';
import type { Standalone } from './standalone.js';

export type Reply = Readonly<{ status: number; retryAfter: string | null; body: Record<string, unknown> }>;

/** An organiser without a browser: for journeys in which the product is killed and hundreds ask at once. */
export class OrganiserClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn({ url, demo }: Pick<Standalone, 'url' | 'demo'>): Promise<OrganiserClient> {
    const { email, password } = demo.find(({ role }) => role === 'Organiser')!;
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0]!)
      .join('; ');
    return new OrganiserClient(url, cookie);
  }

  /** The same person at another start of the product; the session is in the database. */
  at(url: string): OrganiserClient {
    return new OrganiserClient(url, this.cookie);
  }

  /** @param key of the request; whoever repeats one repeats its key */
  async send(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown, key: string = randomUUID()): Promise<Reply> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'sec-fetch-site': 'same-origin',
        'idempotency-key': key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body: (text === '' ? {} : JSON.parse(text)) as Reply['body'],
    };
  }

  async aFachtag(title: string, capacity: number): Promise<JourneyEvent> {
    const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown) => {
      const reply = await this.send(method, path, data);
      if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
      return reply.body;
    };
    const requests = {
      get: (path: string) => ask('GET', path),
      post: (path: string, data?: unknown) => ask('POST', path, data),
      put: (path: string, data: unknown) => ask('PUT', path, data),
    };
    return aFachtag(requests as unknown as OrganiserRequests, { title, capacity });
  }

  register(event: JourneyEvent, number: number, key: string): Promise<Reply> {
    const somebody = {
      email: `gast-${number}@berufsschule.example.org`,
      firstName: 'Ute',
      lastName: `Weber ${number}`,
    };
    return this.send('POST', `/api/events/${event.id}/registrations`, { ...somebody, mode: 'on_site' }, key);
  }
}
