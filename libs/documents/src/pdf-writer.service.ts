import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type PdfReply, type PdfTask, typstThread, type Typesetter } from './typst-thread.rules.js';

/** A picture of a document: its bytes, under the path that the data names. */
export type PictureFile = Readonly<{ path: string; bytes: Uint8Array }>;

type Waiting = Readonly<{ template: string; resolve: (pdf: Buffer) => void; reject: (error: Error) => void }>;

const FACE = '@expo-google-fonts/atkinson-hyperlegible-next';
const FONTS = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'];

/**
 * Sets documents as PDF/UA-1 with Typst, one after the other in a thread of its own: no request waits for a list of two
 * thousand names. The compiler refuses what would not be accessible, so a faulty template is an error and no file.
 */
@Injectable()
export class PdfWriter implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /**
   * @param template a file beside this one
   * @param data what it shows; as JSON, so that nothing people typed is read as markup
   */
  write(template: `${string}.typ`, data: object, pictures: readonly PictureFile[] = []): Promise<Buffer> {
    const id = (this.lastId += 1);
    const thread = (this.thread ??= this.start());
    thread.ref();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { template, resolve, reject });
      thread.postMessage({ id, template, data: JSON.stringify(data), pictures } satisfies PdfTask);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Worker {
    // Loaded with the first document: the compiler is large, and most processes never set one.
    const { resolve } = createRequire(import.meta.url);
    const workerData: Typesetter = {
      compiler: resolve('@myriaddreamin/typst-ts-node-compiler'),
      templates: import.meta.dirname,
      fonts: FONTS.map((font) => resolve(path.posix.join(FACE, font))),
    };
    const thread = new Worker(`(${typstThread.toString()})(require)`, { eval: true, workerData });
    thread.on('message', (reply: PdfReply) => this.take(thread, reply));
    thread.on('error', (error) => this.giveUp(thread, error));
    thread.on('exit', (code) => this.giveUp(thread, new Error(`The thread that sets documents ended with ${code}.`)));
    return thread;
  }

  private take(thread: Worker, { id, pdf, failure }: PdfReply): void {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    // An idle thread never keeps the program alive.
    if (this.waiting.size === 0) thread.unref();
    if (pdf !== undefined) asked?.resolve(Buffer.from(pdf));
    else asked?.reject(new Error(`${asked.template} cannot be set: ${failure}`));
  }

  /** What waits is told, and the next document begins with a new thread. */
  private giveUp(thread: Worker, error: unknown): void {
    if (this.thread !== thread) return;
    this.thread = null;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of left) reject(error instanceof Error ? error : new Error(String(error)));
  }
}
