import type { INestApplicationContext } from '@nestjs/common';
import { PublishedPasswords } from '#libs/auth';
import { Database } from '#libs/database';
import { systemCaller } from '#libs/kernel';
import { DemoRefused } from './demo.errors.js';

export type DemoAccount = Readonly<{ role: string; name: string; email: string; password: string }>;

/** Every demo account has it; it is printed at every start and published with the source. */
export const PASSWORD = 'Morgens-um-neun-26';

const ADDRESSES = [
  'selin.aydemir@werkbruecke.example.org',
  'renate.ahlborn@werkbruecke.example.org',
  'katja.noerenberg@lernufer.example.org',
  'till.brandis@lindengau-agentur.example.org',
  'admin@tagwerk.example.org',
];

const find = { strict: false };

/** The demo accounts that still open with the printed password; none where there is no demo. */
export async function demoAccounts(context: INestApplicationContext): Promise<readonly DemoAccount[]> {
  const open = await context.get(PublishedPasswords, find).opening(ADDRESSES, PASSWORD);
  const rows = await context.get(Database, find).query<Omit<DemoAccount, 'password'>>(
    `select case when a.is_instance_admin then 'Admin'
                 when exists (select 1 from account_role r where r.account_id = a.id and r.role = 'organiser') then 'Organiser'
                 else 'Caretaker' end as role, a.display_name as name, a.email
       from account a where a.email = any($1) order by array_position($1::text[], a.email)`,
    [open],
  );
  return rows.map((row) => ({ ...row, password: PASSWORD }));
}

/** For a start in production. @throws {DemoRefused} while anybody could sign in with the published password */
export async function refuseOpenDemo(context: INestApplicationContext): Promise<void> {
  const open = await context.get(PublishedPasswords, find).opening(ADDRESSES, PASSWORD);
  if (open.length === 0) return;
  throw new DemoRefused(
    `The published password of the demo opens ${open.join(', ')}: ` +
      // Stands in the image as well as in a checkout, where npm's command builds first.
      'run "node dist/apps/cli/src/main.js disable-demo" with these settings, then start again.',
  );
}

/** Takes the published password from every account that has it. @returns their addresses */
export function closeDemo(context: INestApplicationContext): Promise<readonly string[]> {
  return context.get(PublishedPasswords, find).takeAway(systemCaller('disable-demo'), ADDRESSES, PASSWORD);
}
