import { newKey } from '../../api/new-key';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

type Options<Value, Request> = Readonly<{
  /** Makes a request of what is typed; asked once for each, so that a repetition is the same word for word. */
  prepare: (value: Value) => Request;
  /** @throws when it is not saved, or nobody knows whether it is */
  send: (request: Request, key: string) => Promise<void>;
  /** Whether the same request may be sent again: nothing is known to be wrong with it. */
  isPassing: (problem: unknown) => boolean;
  onState: (state: SaveState, problem: unknown) => void;
}>;

/** Long enough to go on typing, short enough to forget about saving. */
export const QUIET_MILLISECONDS = 800;
export const RETRY_MILLISECONDS = 5000;

/**
 * Saves what is edited, one request after the other, a moment after the last change. Nothing newer is sent before it is
 * known what became of the last request: after a lost answer it is repeated under its key.
 */
export class Autosave<Value, Request> {
  private latest: { value: Value } | null = null;
  private attempt: { request: Request; value: Value; key: string } | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: Options<Value, Request>) {}

  change(value: Value): void {
    this.latest = { value };
    if (this.running) return;
    this.options.onState('waiting', null);
    this.after(QUIET_MILLISECONDS);
  }

  /** Saves at once. @returns whether everything is saved */
  async flush(): Promise<boolean> {
    await this.run();
    return this.isSaved;
  }

  /** What is typed but not sent is saved otherwise, or not yet. */
  forget(): void {
    clearTimeout(this.timer);
    this.latest = null;
  }

  get isSaved(): boolean {
    return this.latest === null && !this.isUnsure;
  }

  /** A request is under way, or nobody knows what became of it. */
  get isUnsure(): boolean {
    return this.attempt !== null || this.running !== null;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private after(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), milliseconds);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isSaved) return Promise.resolve();
    this.running ??= this.saveAll();
    return this.running;
  }

  // Ends without a step between the last look at what is typed and the word that nothing runs: no change falls between.
  private async saveAll(): Promise<void> {
    while (this.attempt ?? this.latest) {
      this.attempt ??= this.taken();
      this.options.onState('saving', null);
      try {
        await this.options.send(this.attempt.request, this.attempt.key);
        this.attempt = null;
      } catch (problem) {
        this.failed(problem);
        return;
      }
    }
    this.running = null;
    this.options.onState('saved', null);
  }

  private taken() {
    const { value } = this.latest!;
    this.latest = null;
    return { value, request: this.options.prepare(value), key: newKey() };
  }

  private failed(problem: unknown): void {
    this.running = null;
    if (this.options.isPassing(problem)) this.after(RETRY_MILLISECONDS);
    else {
      // Refused as it is: it waits for a change, or for somebody to try again.
      this.latest ??= { value: this.attempt!.value };
      this.attempt = null;
    }
    this.options.onState('failed', problem);
  }
}
