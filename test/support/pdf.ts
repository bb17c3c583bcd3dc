import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';

/** What a reader of a PDF, and the program that reads it aloud, find in it. */
export type ReadPdf = Readonly<{
  pages: number;
  text: string;
  title: string | undefined;
  language: string | undefined;
  showsTitle: boolean;
  isTagged: boolean;
  isUa: boolean;
  /** How often each kind of element stands in the tree of the document: `H1`, `TH`, `Figure`. */
  roles: Readonly<Record<string, number>>;
  /** Header cells that say for what they are the header. */
  scopes: number;
  /** Pieces of text that leave their page or lie on another. */
  misplaced: readonly string[];
}>;

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;

/** The objects of the file as text: those in the open, and those in compressed streams. */
function objectsOf(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const inflated = [...raw.matchAll(STREAM)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...inflated].join('\n');
}

type Parsed = Readonly<{
  text: string;
  totalPages: number;
  info: Readonly<{ Title?: string; Language?: string }>;
  mark: Readonly<{ Marked?: boolean }> | null;
  sheets: readonly Readonly<{ width: number; height: number; pieces: readonly Piece[] }>[];
}>;

/** A piece of text, in points from the lower left of its page. */
type Piece = Readonly<{ text: string; left: number; right: number; bottom: number; top: number }>;

// In a thread: the parser is a module that loads modules, which is not to be had inside a test.
const PARSER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { extractText, getDocumentProxy } = require(workerData.parser);
  (async () => {
    const proxy = await getDocumentProxy(new Uint8Array(workerData.bytes));
    const { info } = await proxy.getMetadata();
    const mark = await proxy.getMarkInfo();
    const sheets = [];
    for (let at = 1; at <= proxy.numPages; at += 1) {
      const page = await proxy.getPage(at);
      const [left, bottom, right, top] = page.view;
      const { items } = await page.getTextContent();
      const pieces = items.filter(({ str }) => str.trim() !== '').map(({ str, transform, width, height }) => ({
        text: str, left: transform[4] - left, right: transform[4] - left + width,
        bottom: transform[5] - bottom, top: transform[5] - bottom + height,
      }));
      sheets.push({ width: right - left, height: top - bottom, pieces });
    }
    parentPort.postMessage({ ...(await extractText(proxy, { mergePages: true })), info: { ...info }, mark, sheets });
  })();`;

async function parsed(bytes: Buffer): Promise<Parsed> {
  const parser = createRequire(import.meta.url).resolve('unpdf');
  const thread = new Worker(PARSER, { eval: true, workerData: { parser, bytes } });
  const [answer] = (await once(thread, 'message')) as [Parsed];
  await thread.terminate();
  return answer;
}

/** As much as letters of two lines may share, in points. */
const TOLERANCE = 2;

const overlap = (one: Piece, other: Piece): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOLERANCE &&
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > TOLERANCE;

const misplacedOf = (sheets: Parsed['sheets']): string[] =>
  sheets.flatMap(({ width, height, pieces }) =>
    pieces
      .filter(
        (piece, at) =>
          piece.left < 0 ||
          piece.right > width ||
          piece.bottom < 0 ||
          piece.top > height ||
          pieces.some((other, where) => where > at && overlap(piece, other)),
      )
      .map(({ text }) => text),
  );

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const { text, totalPages, info, mark, sheets } = await parsed(bytes);
  const objects = objectsOf(bytes);
  const roles: Record<string, number> = {};
  for (const [, role] of objects.matchAll(/\/S\s*\/([A-Z][A-Za-z0-9]*)/g)) roles[role!] = (roles[role!] ?? 0) + 1;
  return {
    ...{ pages: totalPages, text: text.normalize('NFC'), roles },
    title: info.Title,
    language: info.Language,
    showsTitle: /\/DisplayDocTitle\s+true/.test(objects),
    isTagged: mark?.Marked === true,
    isUa: /pdfuaid:part(>|=["'])\s*1/.test(objects),
    scopes: [...objects.matchAll(/\/Scope\s*\/(Column|Row|Both)/g)].length,
    misplaced: misplacedOf(sheets),
  };
}
