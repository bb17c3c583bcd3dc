import { Injectable } from '@nestjs/common';
import { Database, lock, lockRow, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import {
  type Caller,
  Clock,
  Forbidden,
  InvalidInput,
  isId,
  networksIn,
  newId,
  NotFound,
  requirePermission,
  singleLine,
  requireMove,
} from '#libs/kernel';
import { refuseFaults } from '../field.rules.js';
import { Network } from './network.entity.js';
import { NetworkLogo } from './network-logo.entity.js';
import {
  type Care,
  needsDecision,
  networkDefaults,
  type NetworkFields,
  networkMoves,
  type NetworkPhase,
  prepareNetwork,
  requireCare,
} from './network.rules.js';
import { NetworkSlugTaken } from '../networks.errors.js';
import { largestPicture, readPicture } from '../picture.rules.js';
import { requireInNetwork, saveVersion, type Written } from '../rows.service.js';

export type NewNetwork = Partial<Omit<NetworkFields, 'coordinatingOrganisationId'>> &
  Pick<NetworkFields, 'slug' | 'name'>;

@Injectable()
export class NetworkService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Only who acts for the whole instance founds networks; its people and offices follow. */
  async create(caller: Caller, input: NewNetwork): Promise<Written> {
    if (networksIn(caller.scope, 'network:write') !== null) throw new Forbidden({ permission: 'network:write' });
    const fields = prepareNetwork({ ...networkDefaults, ...input });
    return this.slugOnce(fields.slug, () =>
      this.database.transaction(caller, async (tx) => {
        const at = this.clock.now();
        const id = newId();
        await tx.insert(Network, { ...fields, id, phase: 'setup', version: 1, createdAt: at, updatedAt: at });
        await this.record(tx, caller, id, 'network.created', { to: 'setup' });
        return { id, version: 1 };
      }),
    );
  }

  /** What a network says of itself. Calendar entries say it too, so it runs inside the transaction that stamps them. */
  async editWithin(tx: Tx, caller: Caller, seen: Written, changes: Partial<NetworkFields>): Promise<Written> {
    return this.slugOnce(changes.slug ?? '', async () => {
      const network = await this.lock(tx, caller, seen.id);
      await requireInNetwork(tx, network.id, [['organisation', changes.coordinatingOrganisationId]]);
      const written = await this.save(tx, seen, prepareNetwork({ ...network, ...changes }));
      await this.record(tx, caller, network.id, 'network.edited', { facts: { fields: Object.keys(changes) } });
      return written;
    });
  }

  /** @param reason the decision that ended or continued the network; required for those two moves. */
  async movePhase(caller: Caller, seen: Written, to: NetworkPhase, reason = ''): Promise<Written> {
    const decision = singleLine(reason);
    if (needsDecision(to) && decision === '') throw new InvalidInput({ field: 'reason', fault: 'required' });
    return this.database.transaction(caller, async (tx) => {
      const network = await this.lock(tx, caller, seen.id);
      requireMove('network', networkMoves, network.phase, to);
      requireCare(to, network);
      const written = await this.save(tx, seen, { phase: to });
      await this.record(tx, caller, network.id, 'network.moved', { from: network.phase, to, reason: decision });
      return written;
    });
  }

  /** Names the caretaker and the deputy, or hands either office over. */
  async appoint(caller: Caller, seen: Written, care: Care): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const network = await this.lock(tx, caller, seen.id);
      const { caretakerPersonId, deputyPersonId } = care;
      requireCare(network.phase, care);
      await requireInNetwork(tx, network.id, [
        ['person', caretakerPersonId],
        ['person', deputyPersonId],
      ]);
      await requireActive(tx, care);
      const written = await this.save(tx, seen, { caretakerPersonId, deputyPersonId });
      const facts = { caretakerPersonId, deputyPersonId };
      await this.record(tx, caller, network.id, 'network.appointed', { facts });
      return written;
    });
  }

  /** Shows a logo in place of the one before, whose bytes are gone then; null takes it away. */
  async showLogo(caller: Caller, seen: Written, bytes: Buffer | null): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const network = await this.lock(tx, caller, seen.id);
      const written = await this.save(tx, seen, {});
      await tx.delete(NetworkLogo, { networkId: network.id });
      if (bytes !== null) {
        const picture = readPicture(bytes, largestPicture.networkLogo);
        if ('fault' in picture) throw new InvalidInput({ field: 'content', fault: picture.fault });
        await tx.insert(NetworkLogo, { networkId: network.id, ...picture });
      }
      await this.record(tx, caller, network.id, 'network.logo-changed', { facts: { isShown: bytes !== null } });
      return written;
    });
  }

  private async lock(tx: Tx, { scope }: Caller, id: string): Promise<Network> {
    requirePermission(scope, 'network:write', id);
    const network = isId(id) ? await lockRow(tx, Network, { id }) : null;
    if (network === null) throw new NotFound({ thing: 'network' });
    return network;
  }

  private save(tx: Tx, seen: Written, changes: Partial<Network>): Promise<Written> {
    return saveVersion(tx, Network, 'network', seen, changes, this.clock.now());
  }

  private record(
    tx: Tx,
    caller: Caller,
    id: string,
    action: string,
    rest: { from?: string; to?: string; reason?: string; facts?: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    const entry = { networkId: id, thing: 'network', thingId: id, action, ...rest };
    return recordHistory(tx, caller.actor, this.clock.now(), entry);
  }

  private async slugOnce<T>(slug: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (violatedConstraint(error) === 'uq_network_slug') throw new NetworkSlugTaken({ slug });
      throw error;
    }
  }
}

// Who has left cannot answer for a network. Their rows stay locked, so that nobody leaves at this moment.
async function requireActive(tx: Tx, care: Care): Promise<void> {
  const gone = await tx.query<{ id: string }[]>(
    `select id from (select id, state from person where id = any($1) order by id ${lock.asIs}) named
     where state <> 'active'`,
    [[care.caretakerPersonId, care.deputyPersonId]],
  );
  const isGone = (id: string | null) => gone.some((person) => person.id === id) && 'not-active';
  refuseFaults({ caretakerPersonId: isGone(care.caretakerPersonId), deputyPersonId: isGone(care.deputyPersonId) });
}
