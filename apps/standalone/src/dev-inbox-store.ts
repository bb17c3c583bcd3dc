import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

/** A line of the list. `to` and `from` are of the envelope: where the mail really went. */
export type InboxEntry = Readonly<{
  id: string;
  receivedAt: string;
  from: string;
  to: readonly string[];
  subject: string;
}>;

export type InboxFilter = Readonly<{ to?: string; subject?: string; search?: string }>;

const FILE = /^(\d{13})-[0-9a-f]{8}\.eml$/;
// More than any head this system writes.
const HEAD_BYTES = 16_384;

/** Received mails as .eml files in one folder, so that they outlive a restart and open in any mail program. */
export class DevInboxStore {
  private entries: InboxEntry[] = [];
  private loading: Promise<void> | undefined;

  constructor(
    private readonly folder: string,
    private readonly keep: number,
  ) {}

  /** Makes the folder. The files are read in the background: a full inbox must not hold up the start. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    this.loading = this.load();
  }

  async add(envelope: Readonly<{ from: string; to: readonly string[] }>, raw: Buffer, at: Date): Promise<InboxEntry> {
    await this.loading;
    const head = `Return-Path: <${envelope.from}>\r\n${envelope.to.map((to) => `Delivered-To: ${to}\r\n`).join('')}`;
    const name = `${String(at.getTime()).padStart(13, '0')}-${randomBytes(4).toString('hex')}.eml`;
    const file = path.join(this.folder, name);
    const content = Buffer.concat([Buffer.from(head), raw]);
    await writeFile(`${file}.part`, content, { mode: 0o600 });
    await rename(`${file}.part`, file);
    const entry = await entryOf(name, content);
    this.entries.unshift(entry);
    await this.dropOldest();
    return entry;
  }

  /** Newest first. */
  async list({ to, subject, search }: InboxFilter = {}): Promise<readonly InboxEntry[]> {
    await this.loading;
    const has = (text: string, part: string | undefined): boolean =>
      part === undefined || text.toLowerCase().includes(part.trim().toLowerCase());
    return this.entries.filter(
      (entry) =>
        (to === undefined || entry.to.some((address) => address.toLowerCase() === to.trim().toLowerCase())) &&
        has(entry.subject, subject) &&
        has([entry.subject, ...entry.to].join('\n'), search),
    );
  }

  /** The whole mail; undefined when there is none of this id. */
  async read(id: string): Promise<Readonly<{ entry: InboxEntry; raw: Buffer; mail: Email }> | undefined> {
    await this.loading;
    const entry = this.entries.find((one) => one.id === id);
    if (!entry) return undefined;
    const raw = await readFile(path.join(this.folder, `${id}.eml`));
    return { entry, raw, mail: await PostalMime.parse(raw) };
  }

  private async load(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => FILE.test(name)).sort();
    for (const name of names) this.entries.unshift(await entryOf(name, await this.headOf(name)));
    await this.dropOldest();
  }

  private async headOf(name: string): Promise<Buffer> {
    const file = await open(path.join(this.folder, name));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  private async dropOldest(): Promise<void> {
    for (const { id } of this.entries.splice(this.keep)) await rm(path.join(this.folder, `${id}.eml`), { force: true });
  }
}

async function entryOf(name: string, content: Buffer): Promise<InboxEntry> {
  const end = content.indexOf('\r\n\r\n');
  const { subject, headers } = await PostalMime.parse(end < 0 ? content : content.subarray(0, end + 4));
  const values = (key: string): string[] => headers.filter((header) => header.key === key).map(({ value }) => value);
  return {
    id: name.slice(0, -'.eml'.length),
    receivedAt: new Date(Number(FILE.exec(name)![1])).toISOString(),
    from: (values('return-path')[0] ?? '').replace(/^<|>$/g, ''),
    to: values('delivered-to'),
    subject: subject ?? '',
  };
}
