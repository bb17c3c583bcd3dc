import { createHash } from 'node:crypto';

type Allowed = Readonly<{
  /** The text of the one style element that the page names. */
  style?: string;
  /** Shows documents of our own in frames. */
  frames?: boolean;
  /** Reads codes by a decoder of its own where the browser has none. */
  wasm?: boolean;
}>;

/** Nothing inline and nothing foreign. */
export function contentSecurityPolicy({ style, frames = false, wasm = false }: Allowed = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self'${style === undefined ? '' : ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * For a mail that the organiser app shows in a frame. Mail programs want styles inline, which the app's own policy forbids;
 * so it is a document of its own that can do nothing, fetch nothing and stand nowhere else.
 */
export const SHOWN_MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');

/** For a file that somebody else has made: opened by itself it is a document with no rights at all. */
export const SEALED_FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** For the check-in app alone, which reads codes. */
export const WITH_CAMERA = 'camera=(self), microphone=(), geolocation=()';

/** On every answer, errors included. Public pages and files replace `cache-control`; nothing else is personal. */
export function securityHeaders(baseUrl: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(),
    'x-content-type-options': 'nosniff',
    // Links of mails carry a token in their path: it must not travel on. Under `no-referrer` forms would send
    // `Origin: null` over plain http, where it is all that the forgery guard has.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
    ...(baseUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

// They say something about documents; the rest of the policy is sent with the page.
const OF_DOCUMENTS = [
  'content-security-policy',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
] as const;

/** A script, a style or a font is no document: half a kilobyte for each of them would be wasted. */
export function leaveOutDocumentHeaders(reply: Readonly<{ removeHeader: (name: string) => unknown }>): void {
  for (const name of OF_DOCUMENTS) reply.removeHeader(name);
}
