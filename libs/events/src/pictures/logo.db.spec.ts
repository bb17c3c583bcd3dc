import { type Caller, newId } from '#libs/kernel';
import { largestPicture } from '#libs/networks';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aDraft } from '../../../../test/factories/drafts.factory.js';
import { EventsModule } from '../events.module.js';
import { aNetwork, type ANetwork } from '../../../../test/factories/networks.factory.js';
import { aPng } from '../../../../test/factories/pictures.factory.js';
import { EventQueries } from '../views/event.queries.js';
import { LogoQueries } from './logo.queries.js';
import { LogoService } from './logo.service.js';

let world: World;
let network: ANetwork;
let organiser: Caller;
let logos: LogoService;

beforeAll(async () => {
  world = await aWorld(EventsModule);
  network = await aNetwork(world.sql);
  organiser = organiserIn(network.id);
  logos = world.get(LogoService);
});
afterAll(() => world?.close());

const png = (content: string, size = 0) => Buffer.concat([aPng(2, 2, content), Buffer.alloc(size)]);
const upload = (content: string, alternativeText = 'Logo des Landes', caller = organiser) =>
  logos.upload(caller, network.id, { alternativeText, bytes: png(content) });

describe('a funding logo', () => {
  it('is kept once, found by its content, and takes a better description', async () => {
    const first = await upload('land', 'Logo');
    const again = await upload('land', 'Logo des Landes');
    expect(again).toMatchObject({ id: first.id, alternativeText: 'Logo des Landes', mediaType: 'image/png' });
    const found = await world.get(LogoQueries).findContent(first.sha256);
    expect(found?.bytes.equals(png('land'))).toBe(true);
    expect(await world.get(LogoQueries).findContent('0'.repeat(64))).toBeNull();
  });

  it.each([
    ['too large', png('x', largestPicture.funderLogo), 'Logo', 'too-large'],
    ['no picture', Buffer.from('<svg/>'), 'Logo', 'not-png-jpeg-webp'],
    ['without words for those who do not see it', png('y'), ' \n ', 'missing'],
  ])('is refused when it is %s', async (_, bytes, alternativeText, fault) => {
    await expect(logos.upload(organiser, network.id, { alternativeText, bytes })).rejects.toMatchObject({
      facts: { faults: [expect.objectContaining({ fault })] },
    });
  });

  it('stands on an event in the order given, and is not removed from under it', async () => {
    const [land, eu] = [await upload('land'), await upload('eu')];
    const { id } = await aDraft(world, organiser, network.id);
    await logos.show(organiser, id, { version: 1, logoIds: [eu.id, land.id, eu.id] });
    const event = await world.get(EventQueries).getEvent(organiser.scope, id);
    expect(event.logos.map((logo) => logo.id)).toEqual([eu.id, land.id]);
    await expect(logos.remove(organiser, eu.id)).rejects.toMatchObject({ code: 'logo.in-use', facts: { events: 1 } });
    await logos.show(organiser, id, { version: 2, logoIds: [land.id] });
    await logos.remove(organiser, eu.id);
    expect((await world.get(LogoQueries).listLogos(organiser.scope, network.id)).map((logo) => logo.id)).toEqual([
      land.id,
    ]);
  });

  it('belongs to its network', async () => {
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const own = await upload('eigen');
    const { id } = await aDraft(world, organiser, network.id);
    const foreign = await logos.upload(stranger, [...stranger.scope.networks.get('event:write')!][0]!, {
      alternativeText: 'Fremd',
      bytes: png('fremd'),
    });
    await expect(upload('x', 'Logo', stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(logos.remove(stranger, own.id)).rejects.toMatchObject({ code: 'not-found' });
    for (const logoId of [foreign.id, newId(), 'nonsense']) {
      const shown = logos.show(organiser, id, { version: 1, logoIds: [logoId] });
      await expect(shown).rejects.toMatchObject({ code: 'not-found', facts: { thing: 'logo' } });
    }
    expect(await world.get(LogoQueries).listLogos(stranger.scope, network.id)).toEqual([]);
    await expect(logos.show(organiser, id, { version: 1, logoIds: [own.id] })).resolves.toEqual({ version: 2 });
  });
});
