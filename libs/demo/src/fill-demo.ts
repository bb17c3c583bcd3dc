import type { INestApplicationContext } from '@nestjs/common';
import { fillAttendance } from '#libs/attendance';
import { AccountRoles, Accounts } from '#libs/auth';
import { Config } from '#libs/config';
import { Database, type Reader, type Tx } from '#libs/database';
import { fillIntake, fillIntakeMails, fillReleases, Objections } from '#libs/intake';
import { fillEvents, fillSeries } from '#libs/events';
import { Clock, type Role, systemCaller } from '#libs/kernel';
import { fillRegistry } from '#libs/networks';
import {
  fillInvitationMails,
  fillInvitations,
  fillReturns,
  fillSegments,
  InvitedPeople,
  TimelinePlanning,
} from '#libs/outreach';
import { fillRegistrations } from '#libs/registration';
import { tellBetriebe } from './betriebe.js';
import { Chance } from './chance.js';
import { type DemoAccount, PASSWORD } from './demo-accounts.js';
import { DemoCalendar } from './demo-calendar.js';
import { type DemoTeam, releasesOf, writeHistory } from './demo-history.js';
import { DemoNetwork } from './demo-network.js';
import { DemoRefused } from './demo.errors.js';
import { tellHalten } from './halten.js';
import { tellLotsen } from './lotsen.js';

export type DemoSummary = Readonly<{ accounts: readonly DemoAccount[] }>;

/** An instance that nobody uses yet. */
export async function needsDemo(source: Reader): Promise<boolean> {
  const [row] = await source.query<{ used: boolean }>(
    'select exists (select 1 from network) or exists (select 1 from account) as used',
  );
  return row?.used === false;
}

/**
 * Fills an empty instance with three invented networks; their dates move with the day (DemoCalendar).
 * @throws {DemoRefused} in production, since the password of its accounts is published
 */
export async function fillDemo(context: INestApplicationContext): Promise<DemoSummary> {
  const find = { strict: false };
  if (context.get(Config, find).production) {
    throw new DemoRefused(
      'The demo goes into no instance of production, its password is published: set TAGWERK_DEMO=0.',
    );
  }
  const now = context.get(Clock, find).now();
  const calendar = new DemoCalendar(now);
  const lotsen = new DemoNetwork(new Chance(20_260_202), calendar, '2025-04-07T09:00');
  const halten = new DemoNetwork(new Chance(20_240_514), calendar, '2024-02-05T09:00');
  const { caretaker, organiser } = tellLotsen(lotsen);
  const betriebe = new DemoNetwork(new Chance(20_240_207), calendar, '2024-01-08T09:00');
  const { organiser: other } = tellHalten(halten);
  const { organiser: moderator } = tellBetriebe(betriebe);
  const planning = context.get(TimelinePlanning, find);
  await context.get(Database, find).transaction(systemCaller('demo'), async (tx) => {
    for (const network of [lotsen, halten, betriebe]) await writeNetwork(tx, network, planning, now);
  });
  const accounts: DemoAccount[] = [];
  const add = async (
    role: string,
    name: string,
    email: string,
    inNetworks: readonly (readonly [string, Role])[],
    isInstanceAdmin = false,
  ) => {
    const caller = systemCaller('demo');
    const account = await context
      .get(Accounts, find)
      .create(caller, { email, displayName: name, language: 'de', password: PASSWORD, isInstanceAdmin });
    for (const [networkId, granted] of inNetworks)
      await context.get(AccountRoles, find).grant(caller, { accountId: account.id, networkId, role: granted });
    accounts.push({ role, name, email, password: PASSWORD });
    return account.id;
  };
  const selin = await add('Organiser', 'Selin Aydemir', organiser.email, [[lotsen.id, 'organiser']]);
  const renate = await add('Caretaker', 'Renate Ahlborn', caretaker.email, [[lotsen.id, 'caretaker']]);
  const katja = await add('Organiser', 'Katja Nörenberg', other.email, [
    [halten.id, 'caretaker'],
    [halten.id, 'organiser'],
  ]);
  await add('Organiser', 'Till Brandis', moderator.email, [
    [betriebe.id, 'caretaker'],
    [betriebe.id, 'organiser'],
  ]);
  await add('Admin', 'Ada Verwaltung', 'admin@tagwerk.example.org', [], true);
  const stories: readonly (readonly [DemoNetwork, DemoTeam])[] = [
    [lotsen, { organiser: selin, caretaker: renate }],
    [halten, { organiser: katja, caretaker: katja }],
  ];
  await context.get(Database, find).transaction(systemCaller('demo'), async (tx) => {
    for (const [{ id, acts, objectors }, team] of stories) {
      await writeHistory(tx, acts, team);
      await fillReleases(tx, releasesOf(acts, team));
      await fillIntakeMails(tx, id, now);
      for (const address of objectors) {
        await context.get(Objections, find).suppressWithin(tx, id, address);
      }
    }
  });
  return { accounts };
}

async function writeNetwork(tx: Tx, { id, tables }: DemoNetwork, planning: TimelinePlanning, now: Date): Promise<void> {
  await fillRegistry(tx, tables);
  await fillSeries(tx, tables);
  await fillEvents(tx, tables);
  await fillRegistrations(tx, id, tables);
  await fillInvitations(tx, id, tables, planning);
  await fillAttendance(tx, id, new InvitedPeople());
  await fillIntake(tx, tables);
  await fillReturns(tx, tables);
  await fillSegments(tx, tables);
  await fillInvitationMails(tx, id, now);
}
