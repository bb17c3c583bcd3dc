import PostalMime from 'postal-mime';
import { systemCaller } from '#libs/kernel';
import { MailDelivery } from '#libs/mail';
import { NetworkService } from '#libs/networks';
import { Registrations } from '#libs/registration';
import { anApplication, anOpenEvent } from '../../../test/factories/applications.factory.js';
import { aPng } from '../../../test/factories/pictures.factory.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

const organiser = systemCaller('test');
const calendarKinds = ['text/calendar', 'application/ics'];

describe('the confirmation of a network', () => {
  let server: MailServer;
  let world: World;
  beforeAll(async () => {
    server = await MailServer.start();
    world = await aWorldWith({ smtpUrl: server.url }, DomainsModule);
  });
  afterAll(async () => {
    await world?.close();
    await server?.stop();
  });

  const show = (networkId: string, version: number, bytes: Buffer | null) =>
    world.get(NetworkService).showLogo(organiser, { id: networkId, version }, bytes);
  const confirm = async (eventId: string): Promise<void> => {
    await world.get(Registrations).apply(organiser, anApplication(eventId));
  };
  /** The one mail that waits, as it arrives. */
  async function arrives() {
    expect(await world.get(MailDelivery).deliver('priority')).toMatchObject({ sent: 1, failed: 0 });
    const { attachments, html, text } = await PostalMime.parse(server.mails.at(-1)!);
    return { attachments, html, text, kinds: attachments.map(({ mimeType }) => mimeType) };
  }

  it('carries its logo, whose bytes nobody has to fetch', async () => {
    const { id, networkId } = await anOpenEvent(world);
    const bytes = aPng(96, 32, 'Azubi-Lotsen');
    await show(networkId, 1, bytes);
    await confirm(id);
    const { attachments, html, kinds } = await arrives();
    expect(kinds).toEqual(['image/png', ...calendarKinds]);
    expect(Buffer.from(attachments[0]!.content as ArrayBuffer).equals(bytes)).toBe(true);
    expect(html).toContain(`src="cid:${attachments[0]!.contentId!.slice(1, -1)}"`);
  });

  it('goes out without it when another one took its place, or none', async () => {
    const { id, networkId } = await anOpenEvent(world);
    await show(networkId, 1, aPng(96, 32, 'before'));
    await confirm(id);
    await show(networkId, 2, aPng(96, 32, 'after'));
    const { html, kinds } = await arrives();
    expect(kinds).toEqual(calendarKinds);
    expect(html).not.toContain('<img');
    await confirm(id);
    await show(networkId, 3, null);
    expect((await arrives()).kinds).toEqual(calendarKinds);
  });

  it('is the same mail as ever for a network without one', async () => {
    const { id } = await anOpenEvent(world);
    await confirm(id);
    const { html, kinds } = await arrives();
    expect(kinds).toEqual(calendarKinds);
    expect(html).not.toContain('<img');
    expect(server.mails.at(-1)!).not.toContain('multipart/related');
    const [mail] = await world.sql.query<{ has: boolean }[]>(
      `select parameters->'sender' ? 'logo' as has from mail_message where event_id = $1`,
      [id],
    );
    expect(mail).toEqual({ has: false });
  });
});
