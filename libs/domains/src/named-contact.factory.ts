import type { Caller } from '#libs/kernel';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import type { MailServer } from '../../../test/support/mail-server.js';
import type { World } from '../../../test/support/world.js';

const NOBODY = { id: '00000000-0000-7000-8000-000000000000', version: 0 };
let stories = 0;

export type Desk = Readonly<{ networkId: string; human: Caller }>;
export type Seen = Readonly<{ id: string; version: number }>;
export type Written = Readonly<{ letters: number; invitations: number }>;

export async function aDesk(world: World): Promise<Desk> {
  const { id: networkId } = await aNetwork(world.sql);
  return { networkId, human: organiserIn(networkId) };
}

/** One project, whose contact somebody has named: who may be written to by now, and who was. */
export abstract class NamedContact {
  /** Reports that a human has accepted, by the network, and those by which one has entered another project; not taken back. */
  protected readonly accepted = { here: new Set<string>(), there: new Set<string>() };
  protected readonly added = new Set<string>();
  /** Networks in which one did so at some time: what was on its way when it was taken back may still arrive. */
  protected readonly once = new Set<string>();
  protected readonly objected = new Set<string>();
  /** The named contact has agreed that the other network gets to know them. */
  protected hasAgreed = false;
  wasTakenBack = false;
  readonly contact: string;
  /** Somebody else of the project, whom a report does not name. */
  readonly other: string;

  protected constructor(
    protected readonly world: World,
    private readonly server: MailServer,
    readonly here: Desk,
    readonly there: Desk,
  ) {
    stories += 1;
    this.contact = `kontakt@projekt-${stories}.example.org`;
    this.other = `vertretung@projekt-${stories}.example.org`;
  }

  /** A network and an address in it. */
  get mailboxes(): readonly (readonly [Desk, string])[] {
    return [
      [this.here, this.contact],
      [this.here, this.other],
      [this.there, this.contact],
    ];
  }

  nameOf({ networkId }: Desk, address: string): string {
    if (address === this.other) return 'the other one';
    return networkId === this.here.networkId ? 'the contact' : 'the contact, by the other network';
  }

  get hasObjected(): boolean {
    return this.objected.size > 0;
  }

  /** Whether a human stands behind a mail of the network to this address; an invitation asks for a promise. */
  mayBeWritten({ networkId }: Desk, address: string, what: keyof Written): boolean {
    if (this.objected.has(`${networkId} ${address}`)) return false;
    if (networkId === this.there.networkId) return this.hasAgreed && this.accepted.there.size > 0;
    return this.accepted.here.size > 0 || (what === 'letters' && this.added.size > 0);
  }

  mayReceive({ networkId }: Desk, address: string): boolean {
    return this.once.has(networkId) && !this.objected.has(`${networkId} ${address}`);
  }

  /**
   * Mails wherever they are on their way. Invitations count even where the outbox would not let their mail out: that is
   * the last wall, and not the only one.
   */
  async written({ networkId }: Desk, address: string): Promise<Written> {
    const [row] = await this.world.sql.query<Written[]>(
      `select (select count(*)::int from mail_message
         where network_id = $1 and to_address = $2 and status not in ('suppressed', 'expired')) as letters,
         (select count(*)::int from invitation i join person p on p.id = i.person_id
         where p.network_id = $1 and p.email = $2 and i.state <> 'revoked') as invitations`,
      [networkId, address],
    );
    return row!;
  }

  arrived = (address: string): number => this.server.recipients.filter((one) => one === address).length;

  protected open = (): Promise<Seen> => this.seen(this.here, `state = 'in_triage'`);

  protected seen({ networkId }: Desk, which: string, order: 'asc' | 'desc' = 'desc'): Promise<Seen> {
    const sql = `select id, version from project_report where network_id = $1 and ${which} order by id ${order} limit 1`;
    return this.find(sql, [networkId]);
  }

  protected person({ networkId }: Desk, address: string): Promise<Seen> {
    const sql = 'select id, link_version as version from person where network_id = $1 and email = $2';
    return this.find(sql, [networkId, address]);
  }

  protected promise(): Promise<Seen> {
    const sql = 'select id, version from obligation where network_id = $1 and outcome is null order by id limit 1';
    return this.find(sql, [this.here.networkId]);
  }

  /** Without anything there it is as if somebody else had been faster. */
  private async find(sql: string, parameters: readonly unknown[]): Promise<Seen> {
    const [found] = await this.world.sql.query<Seen[]>(sql, [...parameters]);
    return found ?? NOBODY;
  }

  protected get get(): World['get'] {
    return this.world.get;
  }
}
