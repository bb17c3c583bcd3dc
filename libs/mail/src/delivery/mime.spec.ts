import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { newId } from '#libs/kernel';
import { aPng } from '../../../../test/factories/pictures.factory.js';
import { composeMessage, type ComposedFrom } from './mime.js';
import { previewMail } from '../text/preview.js';

const calendar = {
  method: 'REQUEST' as const,
  content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Übergänge\r\nEND:VCALENDAR\r\n',
};
const given: ComposedFrom = {
  mail: previewMail('registration-confirmed', 'de'),
  id: newId(),
  language: 'de',
  from: { name: 'Tagwerk', address: 'post@tagwerk.example.org' },
  to: { name: 'Jörg Müller', address: 'joerg@example.org' },
  replyTo: 'kontakt@example.org',
  date: new Date('2026-02-02T11:00:00Z'),
  host: 'tagwerk.example.org',
  calendar,
};
const headersNamed = (raw: Buffer, name: string): number =>
  raw
    .toString()
    .split('\r\n\r\n')[0]!
    .split(/\r\n(?! )/)
    .filter((line) => line.toLowerCase().startsWith(`${name}:`)).length;

describe('a composed message', () => {
  let raw: Buffer;
  beforeAll(async () => (raw = await composeMessage(given)));

  it('is read by an independent parser as it was meant', async () => {
    const read = await PostalMime.parse(raw);
    expect(read.messageId).toBe(`<${given.id}@tagwerk.example.org>`);
    expect(read.from).toMatchObject({ name: 'Tagwerk', address: 'post@tagwerk.example.org' });
    expect(read.to).toMatchObject([{ name: 'Jörg Müller', address: 'joerg@example.org' }]);
    expect(read.replyTo).toMatchObject([{ address: 'kontakt@example.org' }]);
    expect(read.subject).toBe(given.mail.subject);
    expect(new Date(read.date!)).toEqual(given.date);
    expect(read.html!.trim()).toBe(given.mail.html.trim());
    expect(read.text!.trim()).toBe(given.mail.text.trim());
  });

  it('brings the calendar entry as an alternative and as a file', async () => {
    const { attachments } = await PostalMime.parse(raw);
    const [alternative, file] = attachments.map(({ mimeType, method, filename, content }) => ({
      mimeType,
      method,
      filename,
      // The parser gives text in the line ends of its own platform.
      content: (typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString()).replace(
        /\r?\n/g,
        '\r\n',
      ),
    }));
    expect(alternative).toMatchObject({ mimeType: 'text/calendar', method: 'REQUEST', content: calendar.content });
    expect(file).toMatchObject({ mimeType: 'application/ics', filename: 'termin.ics', content: calendar.content });
  });

  it('says that a machine sent it and how to stop it, each once', () => {
    for (const name of [
      'auto-submitted',
      'x-auto-response-suppress',
      'list-unsubscribe',
      'list-unsubscribe-post',
      'message-id',
      'to',
    ]) {
      expect([name, headersNamed(raw, name)]).toEqual([name, 1]);
    }
    expect(raw.toString()).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(raw.toString()).toMatch(/List-Unsubscribe:\r\n <https:\/\/tagwerk\.example\.org\/abmelden\/[\w-]{92}>\r\n/);
  });

  it('offers no unsubscription for an account', async () => {
    const account = await composeMessage({ ...given, mail: previewMail('password-reset', 'de'), calendar: null });
    expect(headersNamed(account, 'list-unsubscribe')).toBe(0);
  });

  it('has only ASCII and lines a mail server takes', () => {
    const text = raw.toString('latin1');
    expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThan(200);
  });

  it('is the same at every attempt', async () => {
    expect((await composeMessage(given)).equals(raw)).toBe(true);
  });
});

const visible = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((text) =>
    text
      .toWellFormed()
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
const readWith = async (change: Partial<ComposedFrom>) =>
  PostalMime.parse(await composeMessage({ ...given, ...change }));

describe('a message with a picture', () => {
  const logo = { mediaType: 'image/png', bytes: aPng(288, 96), cid: 'abc@tagwerk' };
  const mail = { ...given.mail, html: '<img src="cid:abc@tagwerk" alt="">', logo };
  const kindsOf = (raw: Buffer): string[] =>
    [...raw.toString('latin1').matchAll(/^Content-Type: ([^;\r\n]+)/gm)].map(([, kind]) => kind!);

  it('carries it beside its HTML part, and the calendar entry stays an alternative of both', async () => {
    const raw = await composeMessage({ ...given, mail });
    expect(kindsOf(raw)).toEqual([
      'multipart/mixed',
      ...['multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/png', 'text/calendar'],
      'application/ics',
    ]);
    const { attachments, html, text } = await PostalMime.parse(raw);
    const [picture, ...entries] = attachments;
    expect(picture).toMatchObject({
      mimeType: 'image/png',
      disposition: 'inline',
      related: true,
      filename: 'logo.png',
    });
    expect(picture!.contentId).toBe('<abc@tagwerk>');
    expect(Buffer.from(picture!.content as ArrayBuffer).equals(logo.bytes)).toBe(true);
    expect(html).toContain('src="cid:abc@tagwerk"');
    expect(text!.trim()).toBe(mail.text.trim());
    expect(entries).toMatchObject([{ mimeType: 'text/calendar', method: 'REQUEST' }, { mimeType: 'application/ics' }]);
  });

  it('carries it without a calendar entry too', async () => {
    const raw = await composeMessage({ ...given, mail, calendar: null });
    expect(kindsOf(raw)).toEqual([
      ...['multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/png'],
    ]);
  });
});

describe('whatever people write', () => {
  it('is read as it was written, in subject, name and text', async () => {
    await fc.assert(
      fc.asyncProperty(visible, visible, visible, async (subject, name, text) => {
        const read = await readWith({
          mail: { subject, text, html: text, senderName: '' },
          to: { name, address: 'anna@example.org' },
        });
        expect(read.subject).toBe(subject);
        expect(read.to).toMatchObject([{ name, address: 'anna@example.org' }]);
        expect(read.text!.trim()).toBe(text);
      }),
    );
  });

  it.each(['a\r\nBcc: evil@example.org', 'a\nb', 'a\0b', 'a\u2028b', '\ud800', '=?utf-8?q?x?='])(
    'cannot break the headers open with %j',
    async (text) => {
      const raw = await composeMessage({
        ...given,
        mail: { ...given.mail, subject: text },
        to: { ...given.to, name: text },
      });
      const names = raw
        .toString('latin1')
        .split('\r\n\r\n')[0]!
        .match(/^[\w-]+(?=:)/gm);
      const usual = (await composeMessage(given))
        .toString('latin1')
        .split('\r\n\r\n')[0]!
        .match(/^[\w-]+(?=:)/gm);
      expect(names).toEqual(usual);
    },
  );

  it.each(['Aylin Demir', "Kim O'Neil", 'Müller, Jörg', 'x" <evil@example.org>, "y', 'a\r\nBcc: evil@example.org', ''])(
    'stays one recipient with the name %j',
    async (name) => {
      const mail = await readWith({ to: { name, address: 'anna@example.org' } });
      expect(mail.to).toHaveLength(1);
      expect(mail.to![0]!.address).toBe('anna@example.org');
      expect(mail.bcc ?? []).toEqual([]);
    },
  );
});
