import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, type Tx, Where } from '#libs/database';
import { type Actor, type Language, networksIn, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { RoleInNetwork } from './permissions.rules.js';

export type AccountView = Readonly<{
  id: string;
  email: string;
  displayName: string;
  language: Language;
  /** Null where it is not the reader's to know: who manages networks sees roles in them. */
  isInstanceAdmin: boolean | null;
  /** `invited`: has not chosen a password yet. */
  state: 'invited' | 'active' | 'disabled';
  /** Only those in networks that the reader may see. */
  roles: readonly RoleInNetwork[];
  version: number;
}>;

type Acted = Readonly<{ actorKind: Actor['kind']; actorId: string | null; actorName: string | null }>;

// The name under which the reader's networks invited an account that others had made. One role that was granted by
// its own name is enough to know that.
const knownAs = (networks: string) => `(select case when count(*) = count(r.known_as) then min(r.known_as) end
              from account_role r where r.account_id = a.id and r.network_id = any(${networks}))`;

const name = (networks: string) => `coalesce(${knownAs(networks)}, a.display_name)`;

const view = (networks: string) => `
  a.id, a.email, a.language, a.version, case when ${networks}::uuid[] is null then a.is_instance_admin end as "isInstanceAdmin",
  ${name(networks)} as "displayName",
  case when a.disabled_at is not null then 'disabled' when a.password_hash = '' then 'invited' else 'active' end as state,
  coalesce((select jsonb_agg(jsonb_build_object('networkId', r.network_id, 'role', r.role) order by r.network_id, r.role)
              from account_role r
             where r.account_id = a.id and ${inNetworks('r.network_id')(networks)}), '[]') as roles`;

// Who manages the team of a network sees the accounts that have a role in it.
const visible = (networks: string) => `
  (${networks}::uuid[] is null
   or exists (select 1 from account_role r where r.account_id = a.id and r.network_id = any(${networks})))`;

@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  listAccounts(scope: Scope, request: PageRequest): Promise<Page<AccountView>> {
    const networks = networksIn(scope, 'account:write');
    const where = new Where().and(networks, visible);
    const orderBy = `${germanOrder(name('$1'))}, a.id`;
    return readPage(this.database, { columns: view('$1'), from: 'account a', where, orderBy }, request);
  }

  /** @throws {NotFound} for a missing account and for one without a role in the reader's networks */
  async getAccount(scope: Scope, id: string): Promise<AccountView> {
    const [row] = await this.database.query<AccountView>(
      `select ${view('$1')} from account a where a.id = $2 and ${visible('$1')}`,
      [networksIn(scope, 'account:write'), id],
    );
    if (!row) throw new NotFound({ thing: 'account' });
    return row;
  }

  /** Entries of a history with the names of the accounts that acted; a person who registers is not named there. */
  async nameActors<Entry extends Acted>(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const ids = entries.flatMap(({ actorKind, actorId }) => (actorKind === 'account' && actorId ? [actorId] : []));
    if (ids.length === 0) return entries;
    const rows = await this.database.query<{ id: string; name: string }>(
      'select id, display_name as name from account where id = any($1)',
      [[...new Set(ids)]],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return entries.map((entry) => ({ ...entry, actorName: names.get(entry.actorId ?? '') ?? entry.actorName }));
  }

  async hasAccounts(): Promise<boolean> {
    const rows = await this.database.query('select 1 from account limit 1');
    return rows.length > 0;
  }
}

/**
 * Inside a transaction that may have just changed the account.
 * @param networks of the reader, null for all
 * @throws {NotFound} as `getAccount`
 */
export async function viewWithin(tx: Tx, networks: string[] | null, id: string): Promise<AccountView> {
  const [row] = await tx.query<AccountView[]>(
    `select ${view('$1')} from account a where a.id = $2 and ${visible('$1')}`,
    [networks, id],
  );
  if (!row) throw new NotFound({ thing: 'account' });
  return row;
}
