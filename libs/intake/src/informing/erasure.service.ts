import { Inject, Injectable, Optional } from '@nestjs/common';
import { type DataSubject, PERSONAL_DATA, type PersonalDataSource, type Tx } from '#libs/database';
import { type Keeping, mostOf, type Objection, OBJECTION_FOLLOWERS, type ObjectionFollower } from '#libs/networks';

/** Asks every domain what of somebody has to stay, and lets all of them forget. */
@Injectable()
export class Erasure {
  constructor(
    @Optional() @Inject(OBJECTION_FOLLOWERS) private readonly followers: readonly ObjectionFollower[] = [],
    @Optional() @Inject(PERSONAL_DATA) private readonly sources: readonly PersonalDataSource[] = [],
  ) {}

  async keepingOf(tx: Tx, person: Pick<Objection, 'networkId' | 'personId' | 'at'>): Promise<Keeping> {
    const kept: Keeping[] = [];
    for (const follower of this.followers) kept.push(await follower.keeps(tx, person));
    return mostOf(kept);
  }

  /** Whatever was to be sent to them is over, in every domain. */
  async endWithin(tx: Tx, objection: Objection): Promise<void> {
    for (const follower of this.followers) await follower.objected?.(tx, objection);
  }

  async eraseWithin(tx: Tx, subject: DataSubject): Promise<void> {
    for (const source of this.sources) await source.erase(tx, subject);
  }
}
