import { readdirSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport, type SendMailOptions } from 'nodemailer';
import path from 'node:path';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { DevInbox } from './dev-inbox.js';
import { languageOf } from './dev-inbox-texts.js';

const open: DevInbox[] = [];
const closing: (() => void)[] = [];

function folder(): string {
  const made = temporaryFolder('inbox');
  closing.push(() => rmSync(made, { recursive: true }));
  return made;
}

async function start(more: { dataFolder?: string; port?: number; keep?: number } = {}): Promise<DevInbox> {
  const inbox = new DevInbox({ dataFolder: folder(), port: 0, ...more });
  await inbox.start();
  open.push(inbox);
  return inbox;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((inbox) => inbox.stop()));
  closing.splice(0).forEach((close) => close());
});

const ics = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:1@example.org',
  'DTSTART;TZID=Europe/Berlin:20260319T100000',
  'SUMMARY:2. Fachtag\\, Übergänge',
  'ATTENDEE;CN="Demir: Aylin":mailto:aylin@example.org',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

async function send(
  inbox: DevInbox,
  to: string,
  subject: string,
  html = '<p>Guten Tag</p>',
  attachments: SendMailOptions['attachments'] = [],
): Promise<void> {
  const transport = createTransport({ url: inbox.smtpUrl } as Parameters<typeof createTransport>[0]);
  await transport.sendMail({
    envelope: { from: 'bounce@example.org', to: [to] },
    from: 'Tagwerk <post@example.org>',
    to: `Aylin <${to}>`,
    subject,
    text: 'Guten Tag, hier ist der Link: https://tagwerk.example.org/m/abc',
    html,
    attachments,
    icalEvent: { method: 'REQUEST', content: ics },
  });
  transport.close();
}

async function sendMany(inbox: DevInbox, count: number): Promise<void> {
  const pool = { pool: true, url: inbox.smtpUrl } as Parameters<typeof createTransport>[0];
  const transport = createTransport(pool);
  const mails = Array.from({ length: count }, (_, index) => ({
    to: `p${index}@example.org`,
    from: 'post@example.org',
  }));
  await Promise.all(mails.map((mail) => transport.sendMail({ ...mail, subject: 'Viele', text: 'x' })));
  transport.close();
}

const json = async (url: string): Promise<Record<string, unknown>[]> =>
  (await (await fetch(url)).json()) as Record<string, unknown>[];
const page = (url: string, language = 'de') => fetch(url, { headers: { 'accept-language': language } });

describe('a mail that arrives', () => {
  it('stands in the list, newest first, and is found by address and subject', async () => {
    const inbox = await start();
    await send(inbox, 'aylin@example.org', 'Erste Übersicht');
    await send(inbox, 'ben@example.org', 'Zweite');
    const list = await (await page(inbox.url)).text();
    expect(list.indexOf('Zweite')).toBeLessThan(list.indexOf('Erste Übersicht'));
    expect(await (await page(`${inbox.url}/?search=aylin`)).text()).not.toContain('Zweite');
    expect(await (await page(`${inbox.url}/?search=%C3%BCbersicht`)).text()).toContain('Erste Übersicht');
    expect(await json(`${inbox.url}/api/messages?to=Ben@example.org`)).toMatchObject([
      { to: ['ben@example.org'], subject: 'Zweite', from: 'bounce@example.org' },
    ]);
    expect(await json(`${inbox.url}/api/messages?to=n@example.org`)).toEqual([]);
  });

  it('can be read in every form', async () => {
    const inbox = await start();
    await send(inbox, 'aylin@example.org', 'Anmeldebestätigung');
    const [entry] = await json(`${inbox.url}/api/messages`);
    const id = String(entry!.id);
    expect(await (await fetch(`${inbox.url}/api/messages/${id}`)).json()).toMatchObject({
      html: expect.stringContaining('<p>Guten Tag</p>'),
      text: expect.stringContaining('https://tagwerk.example.org/m/abc'),
      calendar: { method: 'REQUEST' },
    });
    const shown = await (await page(`${inbox.url}/mail/${id}`)).text();
    expect(shown).toContain('2. Fachtag, Übergänge');
    expect(shown).toContain('2026-03-19 10:00 (Europe/Berlin)');
    expect(shown).toContain('mailto:aylin@example.org');
    expect(shown).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const raw = await fetch(`${inbox.url}/mail/${id}.eml`);
    expect(raw.headers.get('content-disposition')).toContain(`${id}.eml`);
    expect(await raw.text()).toMatch(/^Return-Path: <bounce@example.org>\r\nDelivered-To: aylin@example.org\r\n/);
  });

  it('shows the pictures that the mail carries, and no others', async () => {
    const inbox = await start();
    const html = '<img src="cid:logo@tagwerk" alt=""><img src="cid:other@tagwerk" alt="">';
    await send(inbox, 'aylin@example.org', 'Bild', html, [
      { cid: 'logo@tagwerk', contentType: 'image/png', content: Buffer.of(0x89, 0x50, 0xff) },
    ]);
    const [entry] = await json(`${inbox.url}/api/messages`);
    const shown = await (await fetch(`${inbox.url}/mail/${String(entry!.id)}/html`)).text();
    expect(shown).toContain('<img src="data:image/png;base64,iVD/" alt=""><img src="cid:other@tagwerk" alt="">');
    expect(await (await page(`${inbox.url}/mail/${String(entry!.id)}`)).text()).toContain('2. Fachtag, Übergänge');
  });

  it('loads nothing, runs nothing and opens its links in a new tab', async () => {
    const inbox = await start();
    const evil =
      '<script>top.location="https://evil.example"</script><img src="https://evil.example/x.png"><a href="/">x</a>';
    await send(inbox, 'aylin@example.org', '<script>alert(1)</script>', evil);
    const [entry] = await json(`${inbox.url}/api/messages`);
    const html = await fetch(`${inbox.url}/mail/${String(entry!.id)}/html`);
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/);
    expect(html.headers.get('content-security-policy')).not.toMatch(/allow-scripts|allow-same-origin|https:/);
    expect(await html.text()).toMatch(/^<base target="_blank">/);
    for (const address of [inbox.url, `${inbox.url}/mail/${String(entry!.id)}`]) {
      const answer = await page(address);
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      const text = await answer.text();
      expect(text).not.toContain('<script');
      expect(text).not.toMatch(/(src|href)="https?:/);
    }
  });
});

describe('the pages', () => {
  it('speak German or English, as the browser asks', async () => {
    const inbox = await start();
    expect(await (await page(inbox.url, 'de-AT,en;q=0.5')).text()).toContain('<html lang="de">');
    expect(await (await page(inbox.url, 'en-GB,de;q=0.5')).text()).toContain('Every mail of this installation');
    expect(['fr', '', 'fr, en;q=0.2', 'de;q=0.1, en;q=0.9'].map(languageOf)).toEqual(['de', 'de', 'en', 'en']);
  });

  it('say when a mail is not there', async () => {
    const inbox = await start();
    expect((await page(`${inbox.url}/mail/0000000000000-00000000`)).status).toBe(404);
    expect((await page(`${inbox.url}/mail/..%2F..%2Fetc`)).status).toBe(404);
    expect((await fetch(`${inbox.url}/api/messages/nothing`)).status).toBe(404);
  });

  it('show older mails on further pages', async () => {
    const inbox = await start();
    await sendMany(inbox, 51);
    const items = async (address: string) => (await (await page(address)).text()).match(/<li>/g)?.length;
    expect(await items(inbox.url)).toBe(50);
    expect(await items(`${inbox.url}/?page=2`)).toBe(1);
  });

  it('change nothing and answer only to the names of this machine', async () => {
    const inbox = await start();
    expect((await fetch(inbox.url, { method: 'POST' })).status).toBe(405);
    const status = await new Promise<number | undefined>((done) => {
      get(inbox.url, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      });
    });
    expect(status).toBe(421);
  });
});

describe('an inbox that is started again', () => {
  it('still has its mails, and no more than it should keep', async () => {
    const dataFolder = folder();
    const first = await start({ dataFolder, keep: 3 });
    for (const subject of ['eins', 'zwei', 'drei', 'vier']) await send(first, 'a@example.org', subject);
    await first.stop();
    open.splice(0);
    const subjects = async (inbox: DevInbox) => (await json(`${inbox.url}/api/messages`)).map(({ subject }) => subject);
    expect(await subjects(await start({ dataFolder, keep: 3 }))).toEqual(['vier', 'drei', 'zwei']);
    expect(await subjects(await start({ dataFolder, keep: 2 }))).toEqual(['vier', 'drei']);
    expect(readdirSync(path.join(dataFolder, 'inbox'))).toHaveLength(2);
  });

  it('takes the next free port when its own is taken', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    closing.push(() => other.close());
    const { port } = other.address() as AddressInfo;
    const inbox = await start({ port });
    expect(Number(new URL(inbox.url).port)).toBeGreaterThan(port);
    expect((await page(inbox.url)).status).toBe(200);
  });

  it('closes everything when it is stopped', async () => {
    const inbox = await start();
    const { url } = inbox;
    await inbox.stop();
    open.splice(0);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});
