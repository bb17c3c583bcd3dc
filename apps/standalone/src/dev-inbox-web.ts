import type { IncomingMessage, ServerResponse } from 'node:http';
import { calendarOf, viewOf } from './dev-inbox-mail.js';
import { listPage, mailPage, missingPage } from './dev-inbox-pages.js';
import type { DevInboxStore } from './dev-inbox-store.js';
import { inboxStyle } from './dev-inbox-style.js';
import { languageOf } from './dev-inbox-texts.js';

type Answer = Readonly<{ status?: number; type: string; body: string | Buffer; headers?: Record<string, string> }>;

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// A mail may show what it carries itself, and nothing it would have to fetch.
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Answers one request. Mails hold sign-in links, so pages answer only to the names of this machine. */
export async function answerInbox(
  store: DevInboxStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = isOwnName(request.headers.host) ? await route(store, request) : plain(421, 'Unknown host.');
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.type,
    'content-security-policy': PAGE_POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function route(store: DevInboxStore, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET.');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://inbox');
  const language = languageOf(request.headers['accept-language']);
  const value = (name: string): string | undefined => searchParams.get(name) ?? undefined;

  if (pathname === '/') {
    const search = value('search') ?? '';
    const number = Math.max(1, Math.trunc(Number(value('page') ?? 1)) || 1);
    return html(listPage(language, await store.list({ search }), search, number));
  }
  if (pathname === '/inbox.css') return { type: 'text/css; charset=utf-8', body: inboxStyle };
  if (pathname === '/api/messages') {
    return json(await store.list({ to: value('to'), subject: value('subject'), search: value('search') }));
  }

  const [, api, id = '', form = ''] = /^(\/api\/messages|\/mail)\/([\w-]+)(\.eml|\/html)?$/.exec(pathname) ?? [];
  const found = id === '' ? undefined : await store.read(id);
  if (!found) return api === '/api/messages' ? json({ missing: id }, 404) : html(missingPage(language), 404);
  const { entry, raw, mail } = found;
  const calendar = calendarOf(mail);
  if (api === '/api/messages') {
    const { html: htmlPart, text, headers } = mail;
    return json({ ...entry, html: htmlPart ?? null, text: text ?? null, headers, calendar: calendar ?? null });
  }
  if (form === '.eml') {
    const headers = { 'content-disposition': `attachment; filename="${id}.eml"` };
    return { type: 'message/rfc822', body: raw, headers };
  }
  if (form === '/html') {
    const headers = { 'content-security-policy': MAIL_POLICY };
    return { ...html(viewOf(mail)), headers };
  }
  return html(mailPage(language, { entry, mail, calendar }));
}

// Against pages elsewhere whose name suddenly points to this machine (DNS rebinding).
const isOwnName = (host = ''): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
