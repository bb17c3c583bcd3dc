import type { Caller } from '#libs/kernel';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aDraft } from '../../../../test/factories/drafts.factory.js';
import { EventsModule } from '../events.module.js';
import { aNetwork, type ANetwork } from '../../../../test/factories/networks.factory.js';
import { aPng } from '../../../../test/factories/pictures.factory.js';
import { CopyingService } from '../preparation/copying.service.js';
import { CoverQueries } from './cover.queries.js';
import { CoverService } from './cover.service.js';
import { EventQueries } from '../views/event.queries.js';

let world: World;
let network: ANetwork;
let organiser: Caller;

beforeAll(async () => {
  world = await aWorld(EventsModule);
  network = await aNetwork(world.sql);
  organiser = organiserIn(network.id);
});
afterAll(() => world?.close());

const cover = (note: string) => ({ alternativeText: ' Der \n Saal ', bytes: aPng(4, 2, note) });
const show = (id: string, version: number, upload: ReturnType<typeof cover> | null, caller = organiser) =>
  world.get(CoverService).show(caller, id, { version, cover: upload });
const shown = async (id: string) => (await world.get(EventQueries).getEvent(organiser.scope, id)).cover;
const content = (sha256: string) => world.get(CoverQueries).findContent(sha256);

describe('the cover of an event', () => {
  it('takes the place of the one before and can be taken away, bytes and all', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    expect(await shown(id)).toBeNull();
    await show(id, 1, cover('first'));
    const first = (await shown(id))!;
    expect(first).toMatchObject({ alternativeText: 'Der Saal', width: 4, height: 2 });
    expect((await content(first.sha256))?.bytes.equals(aPng(4, 2, 'first'))).toBe(true);
    await show(id, 2, cover('second'));
    expect(await content(first.sha256)).toBeNull();
    const second = (await shown(id))!;
    expect(await show(id, 3, null)).toEqual({ version: 4 });
    expect([await shown(id), await content(second.sha256)]).toEqual([null, null]);
  });

  it('stays what it was when the new one is no picture, or when somebody was faster', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    await show(id, 1, cover('kept'));
    const before = await shown(id);
    const svg = { alternativeText: '', bytes: Buffer.from('<svg/>') };
    await expect(show(id, 2, svg)).rejects.toMatchObject({
      facts: { faults: [{ field: 'content', fault: 'not-png-jpeg-webp' }] },
    });
    await expect(show(id, 1, null)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await shown(id)).toEqual(before);
  });

  it('comes along with a copy', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    await show(id, 1, cover('copied'));
    const copy = await world.get(CopyingService).copy(organiser, id, { startsLocal: '2026-11-10T10:00' });
    expect(await shown(copy.id)).toEqual(await shown(id));
  });

  it('belongs to its network', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    await expect(show(id, 1, cover('x'), stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
