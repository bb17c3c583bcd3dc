import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccountsQueries } from '#libs/auth';
import { type Caller } from '#libs/kernel';
import {
  LedgerBalance,
  type LedgerPage,
  type LedgerProof,
  LedgerProofs,
  LedgerQueries,
  LedgerWatching,
  type NetworkBalance,
  type WatchedNetwork,
} from '#libs/ledger';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { HeldRows } from './held-rows.service.js';
import {
  balanceAnswer,
  ledgerAnswer,
  type LedgerQuery,
  ledgerQuery,
  type NetworkParams,
  networkParams,
  type ObligationParams,
  obligationParams,
  proofAnswer,
  watchAnswer,
} from './ledger.dto.js';

@Controller('api')
export class LedgerController {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly balances: LedgerBalance,
    private readonly watching: LedgerWatching,
    private readonly proofs: LedgerProofs,
    private readonly accounts: AccountsQueries,
    private readonly held: HeldRows,
  ) {}

  @Get('networks/:networkId/promises')
  @Requires('contact:read')
  @Answers(ledgerAnswer, 'The register of promised invitations, the most urgent first')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: ledgerQuery }) { page, size, pressing, held, ...filter }: LedgerQuery,
  ): Promise<LedgerPage> {
    const found = await this.queries.list(
      scope,
      networkId,
      { ...filter, isPressing: pressing === 'yes', isHeld: held === 'yes' },
      { page, size },
    );
    return { ...found, rows: await this.held.named(found.rows) };
  }

  @Get('networks/:networkId/balance')
  @Requires('contact:read')
  @Answers(balanceAnswer, 'Reports and promises by where they stand, and what is lost between them')
  balance(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<NetworkBalance> {
    return this.balances.of(scope, networkId);
  }

  @Get('ledger-watch')
  @Requires('contact:read')
  @Answers(watchAnswer, 'The balance of each of your networks, and what of its promises has to be done first')
  async watch(@CurrentCaller() { scope }: Caller): Promise<{ networks: readonly WatchedNetwork[] }> {
    const networks: WatchedNetwork[] = [];
    for (const watched of await this.watching.list(scope)) {
      networks.push({ ...watched, first: await this.held.named(watched.first) });
    }
    return { networks };
  }

  @Get('promises/:obligationId')
  @Requires('contact:read')
  @Answers(proofAnswer, 'A promise with everything that proves it')
  async get(
    @CurrentCaller() { scope, actor }: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
  ) {
    const [proof] = (await this.held.named([await this.proofs.one(scope, obligationId)])) as [LedgerProof];
    const asked = { actorKind: 'account' as const, actorId: proof.release?.askedBy ?? null, actorName: null };
    const noted = proof.entries.filter((entry) => entry.kind === 'noted' || entry.kind === 'searched');
    const [by, ...named] = await this.accounts.nameActors<Acted>([asked, ...noted]);
    const names = new Map(noted.map((entry, index) => [entry, named[index]!.actorName]));
    const mayAgree = actor.kind === 'account' && actor.id !== proof.release?.askedBy;
    return {
      ...proof,
      release: proof.release && { ...proof.release, askedBy: by!.actorName, mayAgree },
      entries: proof.entries.map((entry) =>
        entry.kind === 'noted' || entry.kind === 'searched' ? { ...entry, actorName: names.get(entry) ?? null } : entry,
      ),
    };
  }
}

type Acted = Readonly<{ actorKind: Caller['actor']['kind']; actorId: string | null; actorName: string | null }>;
