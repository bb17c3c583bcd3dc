import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bounceAddress } from '../delivery/bounce-address.js';
import { messageIdOf } from '../delivery/mime.js';

const FOLDER = path.join('libs/mail/src/returns/recorded');

export const recordedNames = readdirSync(FOLDER).map((file) => file.replace(/\.eml$/, ''));

type About = Readonly<{ mailId: string; to: string; secret: string; host?: string }>;

/** What a mail server or program wrote about one of our mails, with the line ends of the wire. */
export function recordedMail(name: string, { mailId, to, secret, host = 'tagwerk.example.org' }: About): Buffer {
  const values: Record<string, string> = {
    bounce: bounceAddress(mailId, secret, 'tagwerk.example.org'),
    id: messageIdOf(mailId, host),
    to,
    TO: to.toUpperCase(),
  };
  const text = readFileSync(path.join(FOLDER, `${name}.eml`), 'utf8');
  return Buffer.from(text.replace(/\{(\w+)\}/g, (all, key: string) => values[key] ?? all).replace(/\r?\n/g, '\r\n'));
}
