import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, recordHistory, type Tx } from '#libs/database';
import {
  type Actor,
  type Caller,
  Clock,
  isId,
  newId,
  NotFound,
  provesMailbox,
  requirePermission,
  singleLine,
} from '#libs/kernel';
import { Consent } from './consent.entity.js';
import type { ConsentKind } from './consent.rules.js';
import { refuseFaults } from '../field.rules.js';
import { Person } from './person.entity.js';

export type NewConsent = Readonly<{
  personId: string;
  kind: ConsentKind;
  /** Which wording was agreed to. */
  textVersion: string;
  /** How it can be shown: the registration, the letter, the talk. */
  evidence: string;
}>;

@Injectable()
export class ConsentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Organisers note it for a person, a participant gives it themselves. Giving it twice changes nothing. */
  async give(caller: Caller, input: NewConsent): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const networkId = await this.networkOf(tx, caller, input.personId);
      await this.giveWithin(tx, networkId, [input], caller.actor);
    });
  }

  /** For a library that knows the persons belong to the network: what they agreed to on a form. */
  async giveWithin(
    tx: Tx,
    networkId: string,
    consents: readonly NewConsent[],
    actor: Actor = { kind: 'public' },
  ): Promise<void> {
    if (consents.length === 0) return;
    const at = this.clock.now();
    const rows = consents.map((consent) => prepare(consent));
    const given = await tx.query<{ id: string; personId: string; kind: string }[]>(
      `insert into consent (id, network_id, person_id, kind, given_at, text_version, evidence)
       select g.id, $1, g."personId", g.kind, $3, g."textVersion", g.evidence
       from jsonb_to_recordset($2::jsonb) as g(id uuid, "personId" uuid, kind text, "textVersion" text, evidence text)
       order by g."personId", g.kind
       on conflict (person_id, kind) where withdrawn_at is null do nothing
       returning id, person_id as "personId", kind`,
      [networkId, JSON.stringify(rows), at],
    );
    const entry = { networkId, thing: 'consent', action: 'consent.given' };
    await recordHistory(
      tx,
      actor,
      at,
      ...given.map(({ id, personId, kind }) => ({ ...entry, thingId: id, facts: { personId, kind } })),
    );
  }

  /** What was not given cannot be withdrawn: that is no error, the person's wish is fulfilled. */
  async withdraw(caller: Caller, { personId, kind }: { personId: string; kind: ConsentKind }): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const networkId = await this.networkOf(tx, caller, personId);
      const at = this.clock.now();
      const live = await tx.findOneBy(Consent, { personId, kind, withdrawnAt: IsNull() });
      if (live === null) return;
      await tx.update(Consent, { id: live.id }, { withdrawnAt: at });
      const entry = { networkId, thing: 'consent', thingId: live.id, action: 'consent.withdrawn' };
      await recordHistory(tx, caller.actor, at, { ...entry, facts: { personId, kind } });
    });
  }

  private async networkOf(tx: Tx, { scope }: Caller, personId: string): Promise<string> {
    const person = isId(personId) ? await tx.findOneBy(Person, { id: personId }) : null;
    if (person === null || person.state === 'anonymised') throw new NotFound({ thing: 'person' });
    if (!provesMailbox(scope, person)) requirePermission(scope, 'contact:write', person.networkId, 'person');
    return person.networkId;
  }
}

function prepare({ personId, kind, ...given }: NewConsent) {
  const textVersion = singleLine(given.textVersion);
  const evidence = singleLine(given.evidence);
  refuseFaults({ textVersion: textVersion === '' && 'required', evidence: evidence === '' && 'required' });
  return { id: newId(), personId, kind, textVersion, evidence };
}
