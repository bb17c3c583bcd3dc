import PostalMime from 'postal-mime';
import { newId } from '#libs/kernel';
import { composeMessage, type ComposedFrom } from './mime.js';
import { previewMail } from './preview.js';

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
  const raw = composeMessage(given);

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
    expect(raw.toString()).toMatch(/List-Unsubscribe:\r\n <https:\/\/tagwerk\.example\.org\/abmelden\/[\w-]{72}>\r\n/);
  });

  it('offers no unsubscription for an account', () => {
    const account = composeMessage({ ...given, mail: previewMail('password-reset', 'de'), calendar: null });
    expect(headersNamed(account, 'list-unsubscribe')).toBe(0);
  });

  it('has only ASCII and lines a mail server takes', () => {
    const text = raw.toString('latin1');
    expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThan(200);
  });

  it('is the same at every attempt', () => {
    expect(composeMessage(given).equals(raw)).toBe(true);
  });
});
