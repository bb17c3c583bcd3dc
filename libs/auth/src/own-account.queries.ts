import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks } from '#libs/database';
import { type Language, networksIn, type Permission, permissions, type Role } from '#libs/kernel';
import { FirstStart } from './first-start.service.js';
import { permissionsOfRole } from './permissions.rules.js';
import type { OpenSession } from './sessions.service.js';

export type OwnNetwork = Readonly<{
  id: string;
  slug: string;
  name: string;
  roles: readonly Role[];
  permissions: readonly Permission[];
}>;

export type OwnAccount = Readonly<{
  id: string;
  email: string;
  displayName: string;
  language: Language;
  isInstanceAdmin: boolean;
  networks: readonly OwnNetwork[];
}>;

export type SessionView = Readonly<{ firstStart: boolean; account: OwnAccount | null }>;

/** What the organiser app needs to know about the one in front of it. */
@Injectable()
export class OwnAccountQueries {
  constructor(
    private readonly database: Database,
    private readonly firstStart: FirstStart,
  ) {}

  async describe(session: OpenSession | null): Promise<SessionView> {
    if (!session) return { firstStart: await this.firstStart.isPending(), account: null };
    const { accountId: id, displayName, email, isInstanceAdmin, language } = session;
    const networks = await this.networksOf(session);
    return { firstStart: false, account: { id, email, displayName, language, isInstanceAdmin, networks } };
  }

  private async networksOf({ caller, isInstanceAdmin, roles }: OpenSession): Promise<OwnNetwork[]> {
    const rows = await this.database.query<{ id: string; slug: string; name: string }>(
      `select id, slug, name from network where ${inNetworks('id')('$1')} order by ${germanOrder('name')}, id`,
      [networksIn(caller.scope, 'network:read')],
    );
    return rows.map((network) => {
      const own = roles.filter(({ networkId }) => networkId === network.id).map(({ role }) => role);
      return { ...network, roles: own, permissions: isInstanceAdmin ? permissions : permissionsOf(own) };
    });
  }
}

const permissionsOf = (roles: readonly Role[]): Permission[] =>
  permissions.filter((permission) => roles.some((role) => permissionsOfRole[role].some((one) => one === permission)));
