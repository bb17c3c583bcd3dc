import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What the thread is told: which template, what it shows, and the pictures by the paths the data names. */
export type PdfTask = Readonly<{
  id: number;
  template: string;
  data: string;
  pictures: readonly Readonly<{ path: string; bytes: Uint8Array }>[];
}>;

export type PdfReply = Readonly<{ id: number; pdf?: Uint8Array; failure?: string }>;

/** Where the compiler, its templates and its fonts are. */
export type Typesetter = Readonly<{ compiler: string; templates: string; fonts: readonly string[] }>;

/**
 * The body of the thread that sets documents. It is handed over as text (`Function.toString`), so that one source
 * serves the compiled program and the tests, where no compiled file exists; hence it may use nothing from outside itself.
 */
export function typstThread(load: NodeJS.Require): void {
  const { parentPort, workerData } = load('node:worker_threads') as typeof import('node:worker_threads');
  const fs = load('node:fs') as typeof import('node:fs');
  const path = load('node:path') as typeof import('node:path');
  const port = parentPort!;
  const { compiler: file, templates, fonts } = workerData as Typesetter;
  const typst = load(file) as { NodeCompiler: typeof NodeCompiler };
  const compiler = typst.NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: fonts.map((font) => fs.readFileSync(font)) }],
  });

  // What is wrong: with a template, or with what PDF/UA asks of a document (a title, a level of headings, a text for a picture).
  const faultOf = (error: unknown): string => {
    const { shortDiagnostics } = (error ?? {}) as { shortDiagnostics?: unknown };
    return shortDiagnostics === undefined ? String(error) : JSON.stringify(shortDiagnostics);
  };

  const set = ({ template, data, pictures }: PdfTask): Uint8Array => {
    const paths = pictures.map((picture) => path.join(templates, picture.path));
    pictures.forEach(({ bytes }, at) => compiler.mapShadow(paths[at]!, Buffer.from(bytes)));
    try {
      const compiled = compiler.compile({ mainFilePath: path.join(templates, template), inputs: { data } });
      const { result } = compiled;
      if (result === null) throw compiled.takeError();
      return compiler.pdf(result, { pdfStandard: 'ua-1' });
    } finally {
      for (const shadow of paths) compiler.unmapShadow(shadow);
      // What was set lately is kept for a while by the compiler; names of people need not be.
      compiler.evictCache(0);
    }
  };

  port.on('message', (task: PdfTask) => {
    try {
      port.postMessage({ id: task.id, pdf: set(task) } satisfies PdfReply);
    } catch (error) {
      port.postMessage({ id: task.id, failure: faultOf(error) } satisfies PdfReply);
    }
  });
}
