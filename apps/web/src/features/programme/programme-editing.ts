import { asProblem, type ApiProblem } from '../../api/problem';
import type { EventInFull } from '../../api/types';
import { Autosave, type SaveState } from '../../components/forms/autosave';
import { isSame } from '../../components/forms/meanwhile';
import { agendaBody, type Draft, draftsOf, isBegun, lineFault } from './agenda';
import type { AgendaBody } from './programme';
import { chosen, type Collision, mergeAgenda } from './agenda-merge';

export type EventAgenda = Pick<EventInFull, 'version' | 'agenda' | 'startsLocal' | 'endsLocal'>;

/** `incomplete`: what is typed cannot be saved as it is; `colliding`: nothing is sent before somebody has chosen. */
export type ProgrammeState = SaveState | 'incomplete' | 'colliding';

export type ProgrammeView = Readonly<{
  drafts: readonly Draft[];
  state: ProgrammeState;
  problem: ApiProblem | null;
  collisions: readonly Collision[];
}>;

type Server = Readonly<{
  save: (body: AgendaBody, key: string) => Promise<Readonly<{ version: number; items: readonly { id: string }[] }>>;
  read: () => Promise<EventAgenda>;
  /** After something was saved. */
  onSaved: () => void;
}>;

type Request = Readonly<{ lines: readonly Draft[]; body: AgendaBody }>;

/** The programme of one gathering while somebody works on it: saved by itself, and brought together with others' work. */
export class ProgrammeEditing {
  private readonly listeners = new Set<() => void>();
  private readonly saver: Autosave<readonly Draft[], Request>;
  private saving: SaveState = 'saved';
  private view: ProgrammeView;
  private base: readonly Draft[];
  private event: EventAgenda;

  constructor(
    event: EventAgenda,
    private readonly server: Server,
  ) {
    this.event = event;
    this.base = draftsOf(event.agenda.items, event);
    this.view = { drafts: this.base, state: 'saved', problem: null, collisions: [] };
    this.saver = new Autosave({
      prepare: (drafts) => this.requestOf(drafts),
      send: (request, key) => this.send(request, key),
      isPassing: (problem) => asProblem(problem).isPassing,
      onState: (saving, problem) => {
        this.saving = saving;
        this.show({ problem: problem === null ? null : asProblem(problem) });
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): ProgrammeView => this.view;

  change(next: (drafts: readonly Draft[]) => readonly Draft[]): void {
    this.show({ drafts: next(this.view.drafts) });
    this.saveSoon();
  }

  choose(collision: Collision, side: 'stored' | 'mine'): void {
    const collisions = this.view.collisions.filter((one) => one !== collision);
    this.show({ drafts: chosen(this.view.drafts, collision, side), collisions });
    this.saveSoon();
  }

  /** What was read anew; a request that is under way will find out by itself. */
  takeIn(event: EventAgenda): void {
    if (this.saver.isUnsure || event.version <= this.event.version) return;
    const hasWork = !this.saver.isSaved;
    this.bringTogether(event);
    if (hasWork) this.saveSoon();
  }

  /** Saves at once, as before somebody leaves. @returns whether nothing would be lost */
  readonly flush = async (): Promise<boolean> => {
    await this.saver.flush();
    return this.view.state === 'saved';
  };

  stop(): void {
    this.saver.stop();
  }

  private saveSoon(): void {
    const { drafts, collisions } = this.view;
    if (collisions.length > 0 || !isWhole(drafts)) return;
    const isNew = !isSame(drafts.filter(isBegun), this.base);
    if (isNew || !this.saver.isSaved) this.saver.change(drafts);
  }

  private requestOf(drafts: readonly Draft[]): Request {
    const lines = drafts.filter(isBegun);
    return { lines, body: agendaBody(lines, this.event) };
  }

  private async send({ lines, body }: Request, key: string): Promise<void> {
    try {
      const { version, items } = await this.server.save(body, key);
      const ids = new Map(lines.map((line, index) => [line.key, items[index]!.id]));
      const withId = (draft: Draft): Draft => (ids.has(draft.key) ? { ...draft, id: ids.get(draft.key)! } : draft);
      this.event = { ...this.event, version };
      this.base = lines.map(withId);
      this.show({ drafts: this.view.drafts.map(withId) });
      this.server.onSaved();
    } catch (problem) {
      if (asProblem(problem).code !== 'changed-meanwhile') throw problem;
      this.bringTogether(await this.server.read());
      this.saveSoon();
    }
  }

  private bringTogether(event: EventAgenda): void {
    // What waits to be sent knows nothing of the other's work.
    this.saver.forget();
    const keys = new Map(this.view.drafts.map(({ id, key }) => [id, key]));
    const stored = draftsOf(event.agenda.items, event).map((draft) => ({
      ...draft,
      key: keys.get(draft.id) ?? draft.key,
    }));
    const { drafts, collisions } = mergeAgenda(this.base, this.view.drafts, stored);
    this.event = event;
    this.base = stored;
    const open = this.view.collisions.filter(({ key }) => !collisions.some((one) => one.key === key));
    this.show({ drafts, collisions: [...open, ...collisions] });
  }

  private show(change: Partial<Omit<ProgrammeView, 'state'>>): void {
    const view = { ...this.view, ...change };
    const held = view.collisions.length > 0 ? 'colliding' : isWhole(view.drafts) ? null : 'incomplete';
    this.view = { ...view, state: held ?? this.saving };
    this.listeners.forEach((listener) => listener());
  }
}

const isWhole = (drafts: readonly Draft[]): boolean =>
  drafts.filter(isBegun).every((draft) => lineFault(draft) === null);
