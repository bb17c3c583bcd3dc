import { Lanes, type Turn } from './lanes.service.js';

type Item = Readonly<{ name: string; text: string }>;

/** Lanes that answer with the batch an item was in; each batch ends when the test says so. */
function aDesk(begins: (batch: readonly Item[], turn: Turn) => void = () => undefined) {
  const batches: { texts: string; end: (error?: Error) => void }[] = [];
  const lanes = new Lanes<Item, string>(
    async (batch, turn) => {
      const texts = batch.map(({ text }) => text).join('');
      const ended = new Promise<void>((resolve, reject) =>
        batches.push({ texts, end: (error) => (error ? reject(error) : resolve()) }),
      );
      begins(batch, turn);
      await ended;
      return new Map(batch.map((item) => [item, { view: texts }]));
    },
    ({ name }) => (name === '' ? [] : [name]),
  );
  const take = (text: string, name = '') => lanes.take('event', { name, text });
  return { batches, lanes, take, texts: () => batches.map(({ texts }) => texts) };
}

const aWhile = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('the lanes of a desk', () => {
  it('serve what comes at once in one batch, and what comes meanwhile in the next', async () => {
    const { batches, take, texts } = aDesk();
    const first = [take('a'), take('b')];
    await aWhile();
    const second = [take('c'), take('d')];
    await aWhile();
    expect(texts()).toEqual(['ab']);
    batches[0]!.end();
    expect(await Promise.all(first)).toEqual(['ab', 'ab']);
    await aWhile();
    batches[1]!.end();
    expect(await Promise.all(second)).toEqual(['cd', 'cd']);
  });

  it('let nobody with a name on its way into a batch, and everybody else past', async () => {
    const { batches, take, texts } = aDesk((_, turn) => turn.begin());
    const all = [take('a', 'flood'), take('b', 'flood'), take('c')];
    await aWhile();
    void take('d');
    await aWhile();
    expect(texts()).toEqual(['ac', 'd']);
    batches[0]!.end();
    await aWhile();
    expect(texts()).toEqual(['ac', 'd', 'b']);
    batches[2]!.end();
    expect(await Promise.all(all)).toEqual(['ac', 'b', 'ac']);
  });

  it('serve each by itself when a batch fails, so that one harms nobody else', async () => {
    const { batches, take, texts } = aDesk();
    const all = Promise.allSettled([take('a'), take('b')]);
    await aWhile();
    batches[0]!.end(new Error('a row too long'));
    await aWhile();
    batches[1]!.end(new Error('a row too long'));
    await aWhile();
    batches[2]!.end();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(texts()).toEqual(['ab', 'a', 'b']);
  });

  it('leave nothing behind', async () => {
    const { batches, lanes, take } = aDesk();
    const taken = take('a', 'name');
    await aWhile();
    batches[0]!.end();
    await taken;
    await aWhile();
    expect(Reflect.get(lanes, 'lanes')).toEqual(new Map());
  });
});
