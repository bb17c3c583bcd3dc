import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import { DataSource } from 'typeorm';
import { createServer, type ServerOptions } from '#server';
import { Sessions } from '#libs/auth';
import type { Config } from '#libs/config';
import { Database, migrate } from '#libs/database';
import { newId, type Role, systemCaller } from '#libs/kernel';
import { testConfig } from './config.js';
import { migratedDatabase } from './database.js';

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Sending = Readonly<{
  /** Whose cookie goes along; nobody's by default. */
  as?: TestAccount;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}>;

export type TestAccount = Readonly<{ id: string; email: string; cookie: string }>;

export type AccountWish = Readonly<{
  isInstanceAdmin?: boolean;
  roles?: readonly Readonly<{ networkId: string; role: Role }>[];
}>;

/** The whole server over a database of its own; answers are checked against their schemas. */
export class TestServer {
  private constructor(
    readonly app: NestFastifyApplication,
    /** For a test that stops the server itself. */
    readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start({ config, ...options }: ServerOptions & { config?: Partial<Config> } = {}): Promise<TestServer> {
    const database = await migratedDatabase(migrate);
    try {
      const defaults = { checkAnswers: true, rateLimits: false };
      const app = await createServer(testConfig(database.url, config), { ...defaults, ...options });
      return new TestServer(app, () => database.drop());
    } catch (error) {
      await database.drop();
      throw error;
    }
  }

  /** For factories and for looking into tables. */
  get sql(): DataSource {
    return this.app.get(DataSource, { strict: false });
  }

  /** A signed-in account, without the work of hashing a password. */
  async account({ isInstanceAdmin = false, roles = [] }: AccountWish = {}): Promise<TestAccount> {
    const id = newId();
    const email = `konto-${id}@example.org`;
    await this.sql.query(
      `insert into account (id, email, display_name, password_hash, is_instance_admin, created_at, updated_at)
       values ($1, $2, 'Jule Wegener', 'none', $3, now(), now())`,
      [id, email, isInstanceAdmin],
    );
    for (const { networkId, role } of roles) {
      await this.sql.query('insert into account_role values ($1, $2, $3, now())', [id, networkId, role]);
    }
    const sessions = this.app.get(Sessions, { strict: false });
    const token = await this.app
      .get(Database, { strict: false })
      .transaction(systemCaller('test'), (tx) => sessions.openWithin(tx, id));
    return { id, email, cookie: `tagwerk-session=${token}` };
  }

  /** As the organiser app would: same origin, JSON. */
  send(method: Method, url: string, { as, body, headers = {} }: Sending = {}): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method,
      url,
      headers: { 'sec-fetch-site': 'same-origin', ...(as ? { cookie: as.cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }
}
