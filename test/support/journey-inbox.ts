import { eventually } from './eventually.js';

/** A mail as the dev inbox tells it to programs. */
export type CaughtMail = Readonly<{
  id: string;
  to: readonly string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: readonly Readonly<{ key: string; value: string }>[];
  calendar: Readonly<{ method: string; content: string }> | null;
}>;

type Wanted = Readonly<{ to: string; subject: string | RegExp }>;

/** The mailboxes of everybody in a journey. */
export class JourneyInbox {
  constructor(private readonly url: string) {}

  /** The newest mail to the address with this subject; waits for it, because delivery is somebody else's work. */
  async mail({ to, subject }: Wanted): Promise<CaughtMail> {
    let found: string | undefined;
    const description = `mail to ${to} with the subject ${String(subject)}`;
    try {
      await eventually(async () => {
        const entry = (await this.subjects(to)).find((one) => matches(one.subject, subject));
        found = entry?.id;
        return found !== undefined;
      }, 20_000);
    } catch {
      const there = (await this.subjects(to)).map((one) => one.subject);
      throw new Error(`There is no ${description}, only: ${there.join(' | ') || 'nothing'}`);
    }
    const mail = (await this.ask(`/api/messages/${found!}`)) as CaughtMail;
    return mail.calendar
      ? { ...mail, calendar: { ...mail.calendar, content: await this.calendarBytes(mail.id) } }
      : mail;
  }

  /** Subjects of every mail to the address, newest first. */
  async subjects(to: string): Promise<readonly Readonly<{ id: string; subject: string }>[]> {
    return (await this.ask(`/api/messages?to=${encodeURIComponent(to)}`)) as readonly { id: string; subject: string }[];
  }

  // As a calendar program gets it: the inbox shows people lines without their carriage returns.
  private async calendarBytes(id: string): Promise<string> {
    const raw = await (await fetch(`${this.url}/mail/${id}.eml`)).text();
    const part = /Content-Type: text\/calendar[\s\S]*?base64\r\n\r\n([\w+/=\r\n]+)/.exec(raw)?.[1];
    if (part === undefined) throw new Error(`Mail ${id} has no calendar part in base64.`);
    return Buffer.from(part, 'base64').toString('utf8');
  }

  private async ask(path: string): Promise<unknown> {
    const answer = await fetch(`${this.url}${path}`);
    return answer.json();
  }
}

const matches = (subject: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? subject.includes(wanted) : wanted.test(subject);

/** The first address in the text of a mail that contains the part: what a person would click. */
export function linkIn(mail: CaughtMail, part: string | RegExp): string {
  const links = mail.text?.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const found = links.find((link) => matches(link, part));
  if (found === undefined) throw new Error(`No link with ${String(part)} in "${mail.subject}": ${links.join(' ')}`);
  return found;
}

/** A value of the calendar entry of a mail, for example SEQUENCE; undefined when the entry has none. */
export function calendarValue(content: string, name: string): string | undefined {
  const event = content.replace(/\r?\n[ \t]/g, '').slice(content.indexOf('BEGIN:VEVENT'));
  return new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'm').exec(event)?.[1]?.trim();
}
