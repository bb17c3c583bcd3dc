import { asProblem, type ApiProblem } from '../api/problem';
import type { Connection } from './connection';
import type { DoorState } from './door-state';
import { isSurprise, withAnswers, withNews } from './people';
import type { Storage } from './storage';
import { pauseAfter, POLL_MS } from './turns';
import type { Answer, Item, KeptDoor, Press } from './types';

/** The server takes no more at once. */
const MOST_AT_ONCE = 100;

type Holder = Readonly<{ get: () => DoorState; set: (more: Partial<DoorState>) => void }>;

/** Brings to the server what was pressed, in its order, and to the device what others have said. One turn at a time. */
export class Sending {
  private turn: Promise<void> | null = null;
  private isAskedAgain = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private atOnce = MOST_AT_ONCE;
  private isStopped = false;

  constructor(
    private readonly token: string,
    private readonly storage: Storage,
    private readonly connection: Connection,
    private readonly holder: Holder,
  ) {}

  /** Resolves when a turn that began after this call has ended, whatever came of it. */
  async now(): Promise<void> {
    if (this.turn !== null) {
      this.isAskedAgain = true;
      return this.turn;
    }
    clearTimeout(this.timer);
    this.turn = this.takeTurns();
    try {
      await this.turn;
    } finally {
      this.turn = null;
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async takeTurns(): Promise<void> {
    do {
      this.isAskedAgain = false;
      try {
        await this.exchange();
        this.failures = 0;
      } catch (error) {
        await this.explain(asProblem(error));
      }
    } while (this.isAskedAgain && this.failures === 0 && this.holder.get().phase === 'ready');
    if (this.isStopped || this.holder.get().phase === 'ended' || this.holder.get().phase === 'missing') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), this.failures === 0 ? POLL_MS : pauseAfter(this.failures));
  }

  private async exchange(): Promise<void> {
    const { door, waiting } = this.holder.get();
    if (door !== null && waiting.length > 0) await this.sendAll(door.roster.eventId);
    else if (door === null) await this.look();
    if (door === null && this.holder.get().phase !== 'ready') return;
    await this.hear();
  }

  /** Before the first list: what kind of link this is. */
  private async look(): Promise<void> {
    const view = await this.connection.door(this.token);
    const phase = view.state !== 'open' ? 'ended' : view.isHere ? 'ready' : 'pin';
    this.holder.set({ view, phase });
  }

  private async sendAll(eventId: string): Promise<void> {
    for (;;) {
      const items = this.holder.get().waiting.slice(0, this.atOnce);
      if (items.length === 0) return;
      this.holder.set({ sync: { kind: 'sending' } });
      const answer = await this.sendSome(eventId, items);
      if (answer !== null) await this.settle(items, answer);
    }
  }

  /** @returns null when one of them is not understood, so that they are sent one by one from now on */
  private async sendSome(eventId: string, items: readonly Item[]): Promise<Answer | null> {
    try {
      return await this.connection.send(eventId, items, new Date().toISOString());
    } catch (error) {
      if (asProblem(error).status !== 400) throw error;
      if (items.length > 1) {
        this.atOnce = 1;
        return null;
      }
      // It would be refused for ever, and everything behind it would wait.
      const results = items.map(
        ({ nonce }) => ({ nonce, outcome: 'refused', registrationId: null, version: null }) as const,
      );
      return { version: 0, minutesAhead: this.holder.get().minutesAhead, results };
    }
  }

  private async settle(items: readonly Item[], answer: Answer): Promise<void> {
    const door = this.holder.get().door!;
    const told = new Map(answer.results.map((result) => [result.nonce, result]));
    const latest = door.latest.map((press): Press => {
      const result = told.get(press.nonce);
      if (result === undefined) return press;
      const { outcome, registrationId } = result;
      const differs = isSurprise(press.outcome, outcome);
      return { ...press, outcome, registrationId: registrationId ?? press.registrationId, isSurprise: differs };
    });
    const next: KeptDoor = { ...door, latest, roster: withAnswers(door.roster, items, answer) };
    const answered = items.map(({ nonce }) => nonce).filter((nonce) => told.has(nonce));
    const waiting = this.holder.get().waiting.filter(({ nonce }) => !answered.includes(nonce));
    this.holder.set({ door: next, waiting, minutesAhead: answer.minutesAhead });
    await this.storage.keep(this.token, { door: next, answered });
  }

  private async hear(): Promise<void> {
    const known = this.holder.get().door;
    const news = await this.connection.roster(known?.roster ?? null);
    // The cookie of this browser stands at another door by now.
    if (known !== null && news.eventId !== known.roster.eventId) return this.askAgain();
    const had = this.holder.get().door;
    const door: KeptDoor = {
      ...{ token: this.token, latest: had?.latest ?? [], roster: withNews(had?.roster ?? null, news) },
    };
    const { waiting } = this.holder.get();
    this.holder.set({ door, phase: 'ready', sync: { kind: waiting.length === 0 ? 'saved' : 'sending' } });
    await this.storage.keep(this.token, { door });
  }

  private async askAgain(): Promise<void> {
    const view = await this.connection.door(this.token);
    if (view.state === 'open') return this.holder.set({ view, phase: 'pin' });
    const left = await this.storage.forgetSent(this.token);
    this.holder.set({ view, phase: 'ended', ...(left ?? { door: null, waiting: [] }) });
  }

  private async explain(problem: ApiProblem): Promise<void> {
    const { door } = this.holder.get();
    if (problem.status === 404) return this.holder.set({ phase: 'missing' });
    if (problem.status === 401) return this.askAgain().catch((error: unknown) => this.wait(asProblem(error)));
    if (door === null) this.holder.set({ phase: 'away' });
    this.wait(problem);
  }

  private wait({ status, code }: ApiProblem): void {
    this.failures += 1;
    this.holder.set({ sync: status === 409 ? { kind: 'stuck', code } : { kind: 'away' } });
  }
}
