import { ApiProblem } from '../../api/problem';
import { QUIET_MILLISECONDS } from '../../components/forms/autosave';
import { newLine } from './agenda';
import type { AgendaBody } from './programme';
import { type EventAgenda, ProgrammeEditing } from './programme-editing';

type Item = EventAgenda['agenda']['items'][number];

const span = { startsLocal: '2026-03-19T10:00', endsLocal: '2026-03-19T12:00' };
const item = (id: string, more: Partial<Item> = {}): Item => ({
  ...{ id, startsLocal: span.startsLocal, minutes: 30, kind: 'input', title: id, description: '' },
  ...{ roomId: null, isPublic: true, speakers: [], ...more },
});

/** What several tabs talk to: keeps one programme, counts versions, refuses old ones and remembers keys. */
class TestServer {
  version = 1;
  items: readonly Item[] = [item('a'), item('b', { startsLocal: '2026-03-19T10:30' })];
  bodies: AgendaBody[] = [];
  isAway = false;
  private readonly answers = new Map<string, { version: number; items: readonly Item[] }>();
  private ids = 0;

  readonly save = async (body: AgendaBody, key: string) => {
    const before = this.answers.get(key);
    if (!before) this.bodies.push(body);
    if (!before && body.version !== this.version) throw new ApiProblem(409, 'changed-meanwhile');
    const answer = before ?? this.store(body);
    this.answers.set(key, answer);
    // Stored, but the answer is lost.
    if (this.isAway) throw new ApiProblem(0, 'offline');
    return answer;
  };
  readonly read = (): Promise<EventAgenda> => Promise.resolve(this.event());

  event(): EventAgenda {
    return { ...span, version: this.version, agenda: { items: [...this.items] } as EventAgenda['agenda'] };
  }

  titles(): readonly string[] {
    return this.items.map(({ title }) => title);
  }

  private store({ items }: AgendaBody) {
    this.version += 1;
    this.items = items.map((one) =>
      item(one.id ?? `new-${(this.ids += 1)}`, { ...one, title: one.title.trim() } as Partial<Item>),
    );
    return { version: this.version, items: this.items };
  }
}

let server: TestServer;
const aTab = () => new ProgrammeEditing(server.event(), { save: server.save, read: server.read, onSaved: () => {} });
const titled = (tab: ProgrammeEditing, index: number, title: string) =>
  tab.change((drafts) => drafts.map((draft, at) => (at === index ? { ...draft, title } : draft)));
const titlesIn = (tab: ProgrammeEditing) => tab.current().drafts.map(({ title }) => title);
const wait = (milliseconds = QUIET_MILLISECONDS) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
  server = new TestServer();
});
afterEach(() => jest.useRealTimers());

describe('a programme that saves itself', () => {
  it('keeps what is typed, and gives new lines their ids without touching what was typed since', async () => {
    const tab = aTab();
    tab.change((drafts) => [...drafts, newLine({ title: 'Ausblick' })]);
    await wait();
    titled(tab, 2, 'Ausblick und Dank');
    await wait();
    expect(server.titles()).toEqual(['a', 'b', 'Ausblick und Dank']);
    expect(server.bodies.map(({ items }) => items[2]!.id)).toEqual([undefined, 'new-1']);
    expect(tab.current().state).toBe('saved');
  });

  it('sends no line that nobody has begun, and waits while one cannot be saved', async () => {
    const tab = aTab();
    tab.change((drafts) => [...drafts, newLine()]);
    await wait();
    expect([tab.current().state, server.bodies]).toEqual(['saved', []]);
    titled(tab, 0, '');
    await wait(60_000);
    expect([tab.current().state, server.bodies, await tab.flush()]).toEqual(['incomplete', [], false]);
    titled(tab, 0, 'Begrüßung');
    expect(await tab.flush()).toBe(true);
    expect(server.titles()).toEqual(['Begrüßung', 'b']);
  });

  it('has each new line once although the answer was lost', async () => {
    const tab = aTab();
    server.isAway = true;
    tab.change((drafts) => [...drafts, newLine({ title: 'Ausblick' })]);
    await wait();
    expect(tab.current()).toMatchObject({ state: 'failed', problem: { code: 'offline' } });
    titled(tab, 2, 'Ausblick und Dank');
    server.isAway = false;
    await wait();
    expect(server.titles()).toEqual(['a', 'b', 'Ausblick und Dank']);
    expect(tab.current().state).toBe('saved');
  });
});

describe('two tabs', () => {
  it('work on different lines and lose nothing, asked nothing', async () => {
    const [one, other] = [aTab(), aTab()];
    titled(one, 0, 'Begrüßung');
    await wait();
    titled(other, 1, 'Impuls');
    await wait();
    expect(server.titles()).toEqual(['Begrüßung', 'Impuls']);
    expect([other.current().state, titlesIn(other)]).toEqual(['saved', ['Begrüßung', 'Impuls']]);
  });

  it('see both texts where both have typed; nothing is overwritten before somebody chooses', async () => {
    const [one, other] = [aTab(), aTab()];
    titled(one, 0, 'Begrüßung');
    await wait();
    titled(other, 0, 'Ankommen');
    await wait();
    titled(other, 1, 'Impuls');
    await wait(60_000);
    expect(server.titles()).toEqual(['Begrüßung', 'b']);
    expect([other.current().state, await other.flush()]).toEqual(['colliding', false]);
    const [collision] = other.current().collisions;
    expect([collision!.stored?.title, collision!.mine?.title]).toEqual(['Begrüßung', 'Ankommen']);
    other.choose(collision!, 'stored');
    await wait();
    expect(server.titles()).toEqual(['Begrüßung', 'Impuls']);
  });

  it('show what the other has saved as soon as it is read, and keep what is typed', async () => {
    const [one, other] = [aTab(), aTab()];
    titled(other, 1, 'Impuls');
    titled(one, 0, 'Begrüßung');
    await one.flush();
    other.takeIn(server.event());
    expect(titlesIn(other)).toEqual(['Begrüßung', 'Impuls']);
    await wait();
    expect(server.titles()).toEqual(['Begrüßung', 'Impuls']);
    expect(server.version).toBe(3);
  });

  it('of which one has taken a line away that waits to be saved in the other do not bring it back by the way', async () => {
    const [one, other] = [aTab(), aTab()];
    one.change((drafts) => drafts.slice(0, 1));
    await one.flush();
    titled(other, 0, 'Begrüßung');
    await wait();
    expect(server.titles()).toEqual(['Begrüßung']);
  });
});
