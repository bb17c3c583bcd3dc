import type { Page } from 'playwright-core';

export type Transfer = Readonly<{
  /** Bytes on the wire, headers of the answers included. */
  total: number;
  /** Page, styles and scripts: what a build makes, and gzip packs. */
  code: number;
  script: number;
  /** Each file with its bytes and how it was packed. */
  files: readonly string[];
}>;

/** What Chromium loads over the network, counted by Chromium itself. */
export class TransferCount {
  private readonly files = new Map<string, { path: string; kind: string; encoding: string; bytes: number }>();

  static async of(page: Page): Promise<TransferCount> {
    const count = new TransferCount();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding');
      const path = new URL(response.url).pathname;
      count.files.set(requestId, { path, kind: type, encoding: encoding?.[1] ?? 'plain', bytes: 0 });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const file = count.files.get(requestId);
      if (file) file.bytes = encodedDataLength;
    });
    return count;
  }

  get said(): Transfer {
    const files = [...this.files.values()].sort((one, other) => other.bytes - one.bytes);
    const sum = (chosen: typeof files) => chosen.reduce((bytes, file) => bytes + file.bytes, 0);
    return {
      total: sum(files),
      code: sum(files.filter(({ kind }) => ['Document', 'Stylesheet', 'Script'].includes(kind))),
      script: sum(files.filter(({ kind }) => kind === 'Script')),
      files: files.map(({ path, encoding, bytes }) => `${path} ${bytes} ${encoding}`),
    };
  }
}

export const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;
