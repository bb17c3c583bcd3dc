import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../test/support/server.js';
import { signLink } from '#libs/kernel';

const signIn = { email: 'nobody@example.org', password: 'vier Tauben am Kanal' };

describe('a flood from one address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ rateLimits: true });
  });
  afterAll(() => server?.stop());

  const knock = (address: string, forwardedFor?: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: address,
      headers: { 'sec-fetch-site': 'same-origin', ...(forwardedFor ? { 'x-forwarded-for': forwardedFor } : {}) },
      payload: {},
    });

  it('is turned away and told when to come back, whatever it says about where it comes from', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 200; index += 1) {
      statuses.push((await knock('192.0.2.1', `198.51.100.${index}`)).statusCode);
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(400));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(160);
    const refused = await knock('192.0.2.1');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ code: 'too-many-requests' });
  });

  it('is not spent by what another site makes a browser send', async () => {
    const forge = () =>
      server.app.inject({
        method: 'POST',
        url: '/api/session',
        remoteAddress: '192.0.2.3',
        headers: { 'sec-fetch-site': 'cross-site' },
        payload: {},
      });
    for (let index = 0; index < 40; index += 1) expect((await forge()).statusCode).toBe(403);
    expect((await knock('192.0.2.3')).statusCode).toBe(400);
  });

  it('turns nobody else away', async () => {
    expect((await knock('192.0.2.2')).statusCode).toBe(400);
  });
});

describe('behind a trusted proxy', () => {
  it('the address it names is counted, not its own', async () => {
    const server = await TestServer.start({ rateLimits: true, config: { trustProxy: '127.0.0.1, 10.0.0.0/8' } });
    const knock = (address: string) =>
      server.send('POST', '/api/session', { body: {}, headers: { 'x-forwarded-for': address } });
    for (let index = 0; index < 40; index += 1) await knock('192.0.2.1');
    expect((await knock('192.0.2.1')).statusCode).toBe(429);
    expect((await knock('192.0.2.2')).statusCode).toBe(400);
    await server.stop();
  });
});

describe('the log', () => {
  it('holds the route and what came of it: no token, no address, no name', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const server = await TestServer.start({ logger: pino({ level: 'debug' }, stream) });
    const network = await aNetwork(server.sql);
    const ute = await aPerson(server.sql, network.id, { email: 'ute@example.org' });
    const secret = 'a secret of at least thirty-two characters';
    const token = signLink(secret, { purpose: 'password', subject: ute.id, version: 1, expiresOn: 0 });
    const as = await server.account();
    await server.send('GET', `/api/password/links/${token}`, { as });
    await server.send('GET', `/nowhere/${token}?email=ute@example.org`);
    await server.send('POST', '/api/session', { body: signIn });
    await server.stop();
    const log = lines.join('');
    expect(log).toContain('"route":"/api/password/links/:token"');
    expect(log).toContain('"status":401');
    for (const secretWord of [token, as.cookie, 'ute@example.org', signIn.email, signIn.password, '127.0.0.1']) {
      expect(log).not.toContain(secretWord);
    }
  });
});

describe('a program that is no browser', () => {
  it('may call the api when it names our origin', async () => {
    const server = await TestServer.start();
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'http://tagwerk.example.org' },
      payload: signIn,
    });
    expect(answer.json()).toMatchObject({ status: 401, code: 'sign-in.refused' });
    await server.stop();
  });
});

describe('what is no HTTP', () => {
  let server: TestServer;
  let address: string;
  beforeAll(async () => {
    server = await TestServer.start();
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    address = await server.app.getUrl();
  });
  afterAll(() => server?.stop());

  // Whoever waits for an answer that never comes must not keep the server from stopping.
  const sockets: Socket[] = [];
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

  const say = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(address);
      let heard = '';
      const socket = connect({ port: Number(port), host: '127.0.0.1' }, () => socket.write(text));
      sockets.push(socket);
      socket.on('data', (data) => (heard += data.toString()));
      socket.on('close', () => resolve(heard)).on('error', reject);
    });

  it('gets no answer to a large file later than to its head, unless somebody is signed in', async () => {
    const path = '/api/events/00000000-0000-7000-8000-000000000000/attendance/imports';
    const head = (cookie: string) =>
      `POST ${path}/preview HTTP/1.1\r\nhost: x\r\nsec-fetch-site: same-origin\r\ncontent-type: application/json\r\n` +
      `content-length: 9000000\r\n${cookie}\r\n`;
    // Not a byte of the file is sent.
    for (const cookie of ['', 'cookie: tagwerk-session=somebody\r\n']) {
      expect(await say(head(cookie))).toMatch(/^HTTP\/1\.1 401 [^]*"code":"unauthenticated"/);
    }
  });

  it.each([
    ['nonsense', 'nonsense\r\n\r\n', 400, 'malformed'],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400, 'malformed'],
    ['an endless head', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ])('is refused like everything else: %s', async (_, text, status, code) => {
    const [head = '', body = ''] = (await say(text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('content-type: application/problem+json');
    expect(head).toContain('x-content-type-options: nosniff');
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });
});
