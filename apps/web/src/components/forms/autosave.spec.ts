import { Autosave, QUIET_MILLISECONDS, RETRY_MILLISECONDS, type SaveState } from './autosave';

class Lost extends Error {}
class Refused extends Error {}
type Sent = Readonly<{ text: string; key: string; answer: (problem?: Error) => Promise<void> }>;

function aSaver() {
  const [sent, states]: [Sent[], SaveState[]] = [[], []];
  const saver = new Autosave<string, string>({
    prepare: (value) => value,
    send: (text, key) =>
      new Promise<void>((resolve, reject) => {
        const answer = (problem?: Error) => {
          if (problem) reject(problem);
          else resolve();
          return jest.advanceTimersByTimeAsync(0);
        };
        sent.push({ text, key, answer });
      }),
    isPassing: (problem) => problem instanceof Lost,
    onState: (state) => states.push(state),
  });
  return { saver, sent, states, texts: () => sent.map(({ text }) => text) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('what is typed', () => {
  it('is sent once, a moment after the last key', async () => {
    const { saver, sent, states, texts } = aSaver();
    for (const text of ['I', 'Im', 'Impuls']) {
      saver.change(text);
      await wait(QUIET_MILLISECONDS - 1);
    }
    expect(texts()).toEqual([]);
    await wait(1);
    expect(texts()).toEqual(['Impuls']);
    expect(saver.isSaved).toBe(false);
    await sent[0]!.answer();
    expect(saver.isSaved).toBe(true);
    expect([states[0], states.at(-1)]).toEqual(['waiting', 'saved']);
  });

  it('while it is being saved is not lost: it follows when the answer is there', async () => {
    const { saver, sent, texts } = aSaver();
    saver.change('Impuls');
    await wait(QUIET_MILLISECONDS);
    saver.change('Impuls und');
    saver.change('Impuls und Pause');
    await wait(60_000);
    expect(texts()).toEqual(['Impuls']);
    await sent[0]!.answer();
    expect(texts()).toEqual(['Impuls', 'Impuls und Pause']);
    expect(sent[1]!.key).not.toBe(sent[0]!.key);
    await sent[1]!.answer();
    expect(saver.isSaved).toBe(true);
  });

  it('goes on after a lost answer: first the same again under its key, then what came since', async () => {
    const { saver, sent, states, texts } = aSaver();
    saver.change('Impuls');
    await wait(QUIET_MILLISECONDS);
    await sent[0]!.answer(new Lost());
    expect(states.at(-1)).toBe('failed');
    saver.change('Impuls und Pause');
    await wait(RETRY_MILLISECONDS);
    expect(texts()).toEqual(['Impuls', 'Impuls']);
    expect(sent[1]!.key).toBe(sent[0]!.key);
    await sent[1]!.answer();
    expect(texts().at(-1)).toBe('Impuls und Pause');
  });

  it('stays unsaved when it is refused, and is sent with the next change', async () => {
    const { saver, sent, texts } = aSaver();
    saver.change('zu lang');
    await wait(QUIET_MILLISECONDS);
    await sent[0]!.answer(new Refused());
    await wait(60_000);
    expect([texts(), saver.isSaved]).toEqual([['zu lang'], false]);
    saver.change('kurz');
    await wait(QUIET_MILLISECONDS);
    await sent[1]!.answer();
    expect([texts(), saver.isSaved]).toEqual([['zu lang', 'kurz'], true]);
  });

  it('is saved before somebody leaves, and they hear when it is not', async () => {
    const { saver, sent } = aSaver();
    saver.change('Impuls');
    const leaving = saver.flush();
    await sent[0]!.answer();
    expect(await leaving).toBe(true);
    saver.change('Pause');
    const again = saver.flush();
    await sent[1]!.answer(new Lost());
    expect(await again).toBe(false);
    saver.stop();
  });
});
