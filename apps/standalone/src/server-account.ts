import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A system user by number; PostgreSQL refuses only uid 0. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const nobody: Account = { uid: 65534, gid: 65534 };

/**
 * Whom PostgreSQL runs as when root starts Tagwerk; undefined when no change of user is needed.
 * A cluster belongs to one user for life, so the owner of an existing one comes first.
 */
export function serverAccount(clusters: readonly string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = clusters.map(ownerOf).find((account) => account !== undefined && account.uid !== 0);
  return owner ?? accountNamed('postgres') ?? nobody;
}

/** Whether the account may walk down to the folder: each folder above it must let it pass, on both sides of a link. */
export function canEnter(folder: string, account: Account): boolean {
  const literal = path.resolve(folder);
  return [literal, fs.realpathSync(literal)].every((route) => upwards(route).every((step) => letsPass(step, account)));
}

/** Whether the account may read the file, by its mode alone. */
export function canRead(file: string, account: Account): boolean {
  return grants(fs.statSync(file), account, 0o4);
}

export function ownerOf(file: string): Account | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
}

function upwards(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

const letsPass = (folder: string, account: Account): boolean => grants(fs.statSync(folder), account, 0o1);

function grants(stat: fs.Stats, account: Account, right: number): boolean {
  if (stat.uid === account.uid) return (stat.mode & (right << 6)) !== 0;
  if (stat.gid === account.gid) return (stat.mode & (right << 3)) !== 0;
  return (stat.mode & right) !== 0;
}

function accountNamed(name: string): Account | undefined {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
